import { isolateHistory, undo } from '@codemirror/commands'
import { setDiagnostics } from '@codemirror/lint'
import { type EditorState, type StateEffect, type Text, type Transaction, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { ref, type Ref } from 'vue'
import type { Schemas } from '@/api/client'
import type { Finding } from '../asked'
import { FILES, type FileName, type Texts } from '../files'
import { diagnosticsOf } from './diagnostics'
import { spanOf } from './places'
import { beginning, spoken, type Surroundings } from './setup'

/** The four files side by side, each with its own undo; one of them may lie before the reader. */
export interface Desk {
  /** Grows with each change of any text. */
  version: Ref<number>
  shown: Ref<FileName>
  fill: (texts: Texts) => void
  text: (file: FileName) => string
  texts: () => Texts
  doc: (file: FileName) => Text
  /** As one step that undo takes back; what did not change stays where it is, marks and all. */
  replace: (file: FileName, text: string) => void
  undo: (file: FileName) => boolean
  mark: (findings: Finding[], say: (text: Schemas['Text'] | undefined | null) => string) => void
  speak: () => void
  mount: (parent: HTMLElement, root: ShadowRoot) => void
  unmount: () => void
  show: (file: FileName) => void
  goTo: (file: FileName, place: Schemas['Place'] | undefined) => void
}

export function useDesk(surroundings: Omit<Surroundings, 'changed'>): Desk {
  const version = ref(0)
  const shown = ref<FileName>('rules.drl')
  const states = new Map<FileName, EditorState>()
  const scrolls = new Map<FileName, StateEffect<unknown>>()
  let view: EditorView | undefined

  const all: Surroundings = { ...surroundings, changed: () => version.value++ }
  FILES.forEach((file) => states.set(file, beginning(file, '', all)))

  function state(file: FileName): EditorState {
    return view && file === shown.value ? view.state : (states.get(file) as EditorState)
  }

  function dispatch(file: FileName, change: TransactionSpec): void {
    apply(file, state(file).update(change))
  }

  function apply(file: FileName, transaction: Transaction): void {
    if (view && file === shown.value) {
      view.dispatch(transaction)
      return
    }
    states.set(file, transaction.state)
    if (transaction.docChanged) {
      version.value++
    }
  }

  function fill(texts: Texts): void {
    FILES.forEach((file) => states.set(file, beginning(file, texts[file], all)))
    scrolls.clear()
    view?.setState(states.get(shown.value) as EditorState)
    version.value++
  }

  function replace(file: FileName, text: string): void {
    const change = changeBetween(state(file).doc.toString(), text.replace(/\r\n?/g, '\n'))
    if (change) {
      dispatch(file, { changes: change, annotations: isolateHistory.of('full'), userEvent: 'input.form' })
    }
  }

  function show(file: FileName): void {
    if (view && file !== shown.value) {
      keep(view)
      shown.value = file
      view.setState(states.get(file) as EditorState)
      const scroll = scrolls.get(file)
      if (scroll) {
        view.dispatch({ effects: scroll })
      }
    }
    shown.value = file
  }

  function keep(open: EditorView): void {
    states.set(shown.value, open.state)
    scrolls.set(shown.value, open.scrollSnapshot())
  }

  return {
    version,
    shown,
    fill,
    replace,
    show,
    text: (file) => state(file).doc.toString(),
    texts: () => Object.fromEntries(FILES.map((file) => [file, state(file).doc.toString()])) as Texts,
    doc: (file) => state(file).doc,
    undo: (file) => undo({ state: state(file), dispatch: (transaction) => apply(file, transaction) }),
    mark: (findings, say) =>
      FILES.forEach((file) => {
        const own = findings.filter((finding) => finding.place?.file === file)
        dispatch(file, setDiagnostics(state(file), diagnosticsOf(state(file).doc, own, say)))
      }),
    speak: () => FILES.forEach((file) => dispatch(file, { effects: spoken.reconfigure(surroundings.spokenNow(file)) })),
    mount: (parent, root) => {
      view = new EditorView({ state: states.get(shown.value), parent, root })
    },
    unmount: () => {
      if (view) {
        keep(view)
        view.destroy()
        view = undefined
      }
    },
    goTo: (file, place) => {
      show(file)
      const { from, to } = spanOf(state(file).doc, place)
      view?.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view?.focus()
    },
  }
}

/** The smallest change from one text to the other. */
export function changeBetween(before: string, after: string): { from: number; to: number; insert: string } | undefined {
  if (before === after) {
    return undefined
  }
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) {
    from++
  }
  let tail = 0
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++
  }
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}
