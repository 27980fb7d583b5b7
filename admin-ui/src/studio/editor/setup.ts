import { autocompletion, completionKeymap, type CompletionSource } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { lintGutter, linter, nextDiagnostic, previousDiagnostic } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { FileName } from '../files'
import { appearance } from './appearance'
import { drl } from './drl'

/** What changes with the language that is spoken. */
export const spoken = new Compartment()

export interface Surroundings {
  spokenNow: (file: FileName) => Extension
  changed: (file: FileName) => void
  completion: CompletionSource
}

/** The state in which a file begins; undo, search and marks are its own. */
export function beginning(file: FileName, text: string, { spokenNow, changed, completion }: Surroundings): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      keymap.of([
        { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      lineNumbers(),
      lintGutter(),
      linter(null),
      history(),
      highlightSpecialChars(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      drawSelection(),
      dropCursor(),
      indentOnInput(),
      indentUnit.of('  '),
      bracketMatching(),
      search({ top: true }),
      autocompletion({ override: [completion], activateOnTyping: true, icons: false }),
      file.endsWith('.drl') ? drl() : yaml(),
      appearance,
      spoken.of(spokenNow(file)),
      EditorView.updateListener.of((update) => update.docChanged && changed(file)),
    ],
  })
}
