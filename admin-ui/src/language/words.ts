import { monthWords } from '@/months/words'
import { shellWords } from '@/shell/words'

/** Each room keeps its own words, in both languages. */
const rooms = [shellWords, monthWords]

function together(language: 'zh' | 'en') {
  return Object.assign({}, ...rooms.map((room) => room[language])) as Record<string, Record<string, string>>
}

export const words = { zh: together('zh'), en: together('en') }
