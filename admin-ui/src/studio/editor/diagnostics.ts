import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Schemas } from '@/api/client'
import type { Finding } from '../asked'
import { spanOf } from './places'

type Say = (text: Schemas['Text'] | undefined | null) => string

/** Findings of one file as the editor marks them. */
export function diagnosticsOf(text: Text, findings: Finding[], say: Say): Diagnostic[] {
  return findings.map((finding) => ({
    ...spanOf(text, finding.place),
    severity: finding.severity === 'ERROR' ? 'error' : 'warning',
    message: `${finding.code} ${say(finding.message)}`,
    renderMessage: () => rendered(finding, say),
  }))
}

function rendered(finding: Finding, say: Say): HTMLElement {
  const box = document.createElement('div')
  box.append(part('span', 'finding-code', finding.code), say(finding.message), part('div', 'finding-remedy', say(finding.remedy)))
  return box
}

function part(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}
