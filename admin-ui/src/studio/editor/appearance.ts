import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const words = HighlightStyle.define([
  { tag: tags.comment, color: '#5c6873', fontStyle: 'italic' },
  { tag: tags.keyword, color: '#1f3a5f', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: '#1f6f4a' },
  { tag: [tags.number, tags.bool], color: '#8a4b08' },
  { tag: tags.annotation, color: '#6b3fa0' },
  { tag: tags.special(tags.variableName), color: '#0b5c86', fontWeight: '600' },
  { tag: tags.local(tags.variableName), color: '#7a3568' },
  { tag: tags.typeName, color: '#0b6470', fontWeight: '600' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: '#1f4e8c' },
  { tag: tags.invalid, color: '#a33a2c' },
])

const frame = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', color: '#1c2733', backgroundColor: '#fff' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans SC', monospace", lineHeight: '1.65' },
  '.cm-content': { padding: '8px 0' },
  '.cm-gutters': { backgroundColor: '#f4f6f8', color: '#5a6876', borderRight: '1px solid #d7dde3' },
  '.cm-activeLine': { backgroundColor: '#f1f5f99c' },
  '.cm-activeLineGutter': { backgroundColor: '#e3e9ef', color: '#1c2733' },
  '.cm-lintRange-error': { backgroundColor: '#a33a2c1f', backgroundImage: 'none', borderBottom: '2px solid #a33a2c' },
  '.cm-lintRange-warning': { backgroundColor: '#b26a0014', backgroundImage: 'none', borderBottom: '2px dotted #8f5600' },
  '.cm-tooltip': { border: '1px solid #c3ccd5', borderRadius: '6px', backgroundColor: '#fff', boxShadow: '0 6px 20px #1c273326', maxWidth: 'min(460px, 84vw)' },
  '.cm-diagnostic': { padding: '8px 12px', fontFamily: 'system-ui, sans-serif', fontSize: '13px', lineHeight: '1.5' },
  '.cm-diagnostic-error': { borderLeft: '4px solid #a33a2c' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid #b26a00' },
  '.finding-code': { fontWeight: '600', marginRight: '8px', fontVariantNumeric: 'tabular-nums' },
  '.finding-remedy': { color: '#5a6876', marginTop: '2px' },
  '.cm-panels': { backgroundColor: '#f4f6f8', color: '#1c2733', borderBottom: '1px solid #d7dde3' },
  '.cm-panel.cm-search': { padding: '8px', fontSize: '13px' },
  '.cm-panel.cm-search label': { fontSize: '13px', whiteSpace: 'nowrap' },
  '.cm-textfield': { border: '1px solid #8a97a4', borderRadius: '4px', padding: '3px 6px', fontSize: '13px' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: '#fff', border: '1px solid #c3ccd5', borderRadius: '4px', padding: '3px 8px', fontSize: '13px' },
  '.cm-panel.cm-search [name=close]': { fontSize: '18px', padding: '2px 6px' },
})

/** Ink and paper of the editor; everything stands out from the paper at least 4.5 to 1. */
export const appearance: Extension = [syntaxHighlighting(words), frame]
