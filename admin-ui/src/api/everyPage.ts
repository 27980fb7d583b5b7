const PAGES_AT_MOST = 200

/** Follows the cursors to the end; for lists that are short by nature, groups and units. */
export async function everyPage<T>(page: (cursor?: string) => Promise<{ items: T[]; next?: string }>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < PAGES_AT_MOST; pages++) {
    const answer = await page(cursor)
    all.push(...answer.items)
    cursor = answer.next
    if (!cursor) {
      break
    }
  }
  return all
}
