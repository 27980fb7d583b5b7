/** Words of rooms, each in both languages. */
export interface Words {
  zh: object
  en: object
}

export function together(...rooms: Words[]): { zh: Record<string, Record<string, string>>; en: Record<string, Record<string, string>> } {
  return { zh: Object.assign({}, ...rooms.map((room) => room.zh)), en: Object.assign({}, ...rooms.map((room) => room.en)) }
}
