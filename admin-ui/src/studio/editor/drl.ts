import { LanguageSupport, StreamLanguage, type StreamParser } from '@codemirror/language'
import { tags } from '@lezer/highlight'

const WORDS = new Set(['package', 'rule', 'when', 'then', 'end', 'in', 'not', 'contains'])
const VALUES = new Set(['true', 'false'])
const FACTS = new Set(['Occurrence', 'Event', 'Enrolment', 'Ranked', 'Standing'])
/** OfficerMonth, UnitQuarter … */
const FIGURES = /^(Officer|Unit)(Month|Quarter|Year)$/

interface State {
  inComment: boolean
}

/** The part of DRL in which policies are written. */
export const drlParser: StreamParser<State> = {
  name: 'drl',
  startState: () => ({ inComment: false }),
  copyState: (state) => ({ ...state }),
  token(stream, state) {
    if (state.inComment) {
      state.inComment = !stream.match(/^.*?\*\//)
      if (state.inComment) {
        stream.skipToEnd()
      }
      return 'comment'
    }
    if (stream.eatSpace()) {
      return null
    }
    if (stream.match('//')) {
      stream.skipToEnd()
      return 'comment'
    }
    if (stream.match('/*')) {
      state.inComment = true
      return 'comment'
    }
    if (stream.match(/^"[^"]*"?/)) {
      return 'string'
    }
    if (stream.match(/^@[\p{L}_]\w*/u)) {
      return 'annotation'
    }
    if (stream.match(/^\$[\p{L}\p{N}_]*/u)) {
      return 'binding'
    }
    if (stream.match(/^p\.[\p{L}_][\p{L}\p{N}_]*/u)) {
      return 'parameter'
    }
    if (stream.match(/^\d[\d.]*/)) {
      return 'number'
    }
    if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) {
      return kindOf(stream.current())
    }
    if (stream.match(/^[=!<>]=?/)) {
      return 'operator'
    }
    stream.next()
    return null
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
  tokenTable: {
    annotation: tags.annotation,
    parameter: tags.special(tags.variableName),
    binding: tags.local(tags.variableName),
    fact: tags.typeName,
    truth: tags.bool,
  },
}

function kindOf(word: string): string | null {
  if (WORDS.has(word)) {
    return 'keyword'
  }
  if (VALUES.has(word)) {
    return 'truth'
  }
  return FACTS.has(word) || FIGURES.test(word) ? 'fact' : null
}

export function drl(): LanguageSupport {
  return new LanguageSupport(StreamLanguage.define(drlParser))
}
