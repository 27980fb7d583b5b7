import type { Text } from '@codemirror/state'
import type { Schemas } from '@/api/client'

export interface Span {
  from: number
  to: number
}

/**
 * Where a place of the service stands in a text of the editor. A place that the text no longer has falls on the nearest that it has: the
 * text may have been changed since it was judged. Without a column the whole line is meant, without a line the beginning.
 */
export function spanOf(text: Text, place: Schemas['Place'] | undefined): Span {
  if (!place?.line) {
    return { from: 0, to: 0 }
  }
  if (place.line > text.lines) {
    return { from: text.length, to: text.length }
  }
  const line = text.line(place.line)
  if (!place.column) {
    return { from: line.from + indent(line.text), to: line.to }
  }
  const start = unitsOf(line.text, place.column - 1)
  const end = start + unitsOf(line.text.slice(start), place.length ?? 1)
  return { from: line.from + start, to: line.from + end }
}

/** How far so many characters reach: the service counts them whole, the editor in UTF-16 units. */
function unitsOf(text: string, characters: number): number {
  let units = 0
  for (let left = characters; left > 0 && units < text.length; left--) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  }
  return units
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}
