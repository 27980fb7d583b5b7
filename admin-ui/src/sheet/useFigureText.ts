import type { Schemas } from '@/api/client'
import { isDecimal, shown } from '@/figures/decimal'
import { useText } from '@/language/useText'

/** A figure that a line has read, in words: what it is called and what it was. */
export function useFigureText(): (figure: Schemas['Figure']) => { name: string; value: string } {
  const text = useText()
  return (figure) => {
    const value = figure.value ?? ''
    return { name: text(figure.name) || (figure.field ?? ''), value: isDecimal(value) ? shown(value) : text(figure.valueName) || value }
  }
}
