import type { CompletionSource } from '@codemirror/autocomplete'
import type { Parameter } from '../asked'

/** After "p." the parameters that there are. */
export function parameterNames(parameters: () => Parameter[], say: (parameter: Parameter) => string): CompletionSource {
  return (context) => {
    const before = context.matchBefore(/\bp\.[\p{L}\p{N}_]*/u)
    return before
      ? {
          from: before.from + 2,
          options: parameters().map((parameter) => ({ label: parameter.code, detail: say(parameter) })),
          validFor: /^[\p{L}\p{N}_]*$/u,
        }
      : null
  }
}
