import { api, ask } from '@/api/client'

const CONTRADICTS = 'INTAKE-301'
const PAGE = 500

export interface Contradictions {
  rows: number
  /** false: there may be more than those that were found */
  isAll: boolean
}

/** How many rows of a file contradict what was handed in before. Looks on until some are found or all rows are known. */
export async function contradictions(batch: number): Promise<Contradictions> {
  let rows = 0
  let cursor: string | undefined
  do {
    const page = await ask(api.GET('/api/batches/{id}/rejections', { params: { path: { id: batch }, query: { limit: PAGE, cursor } } }))
    rows += page.items.filter((row) => row.code === CONTRADICTS).length
    cursor = page.next
  } while (cursor && !rows)
  return { rows, isAll: !cursor }
}
