import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refused } from '@/api/client'
import { sendFile, type Receipt } from '@/batches/sendFile'
import UploadItem from '@/batches/UploadItem.vue'
import { useUploads, type Upload } from '@/batches/useUploads'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const rows = (code: string, from: number, count: number) => Array.from({ length: count }, (_, index) => ({ position: from + index, line: from + index, code }))

function upload(batch: object, more: object = {}): Upload {
  const all = { contents: ['FIGURES'], rowsRead: 1, rowsTaken: 0, rowsCollapsed: 0, rowsSuperseded: 0, rowsSkipped: 0, ...batch }
  return { key: 1, file: new File(['x'], 'again.csv'), state: 'DONE', sent: 1, receipt: { batch: all, alreadyThere: false }, ...more } as unknown as Upload
}

describe('a receipt with rows that contradict what was handed in before', () => {
  /** Answers the pages in turn, each 100 or 500 rows as it is asked for. */
  function rejections(all: object[]) {
    vi.stubGlobal('fetch', async (request: Request) => {
      const query = new URL(request.url).searchParams
      const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))]
      const next = from + limit < all.length ? String(from + limit) : undefined
      return Response.json({ items: all.slice(from, from + limit), next })
    })
  }

  async function opened(found: object[]) {
    rejections(found)
    const { page } = await mounted(UploadItem, { upload: upload({ id: 7, rowsRejected: found.length }) })
    await flushPromises()
    return page
  }

  test('offers to send them as a correction', async () => {
    const page = await opened(rows('INTAKE-301', 1, 2))
    expect(page.get('.contradicts').text()).toContain('有 2 行')
  })

  test('finds them behind a thousand other rows too', async () => {
    const page = await opened([...rows('INTAKE-101', 1, 1200), ...rows('INTAKE-301', 1201, 3)])
    expect(page.get('.contradicts').text()).toMatch(/^有 3 行/)
  })

  test('says at least how many they are where not all rows are known', async () => {
    const page = await opened(rows('INTAKE-301', 1, 900))
    expect(page.get('.contradicts').text()).toContain('至少有 500 行')
  })

  test('is done with once the correction was taken', async () => {
    const page = await opened(rows('INTAKE-301', 1, 1))
    await page.get('.contradicts button').trigger('click')
    await page.get('textarea').setValue('核对后更正')
    await page.setProps({ upload: upload({ id: 8, rowsRejected: 0, rowsTaken: 1 }) })
    await flushPromises()
    expect(page.find('.contradicts').exists()).toBe(false)
    expect(page.find('textarea').exists()).toBe(false)
  })

  test('asks anew where the next receipt has such rows again', async () => {
    const page = await opened(rows('INTAKE-301', 1, 1))
    await page.get('.contradicts button').trigger('click')
    await page.setProps({ upload: upload({ id: 8, rowsRejected: 1 }) })
    await flushPromises()
    expect(page.get('.contradicts button').text()).toBe('作为更正报送')
    expect(page.find('textarea').exists()).toBe(false)
  })

  test('tells when they cannot be counted', async () => {
    vi.stubGlobal('fetch', answering({}).fetch)
    const { page } = await mounted(UploadItem, { upload: upload({ id: 7, rowsRejected: 1 }) })
    await flushPromises()
    expect(page.find('[role=alert]').text()).toContain('API-404')
  })
})

describe('a file that is larger than the service takes', () => {
  const sized = (bytes: number) => Object.defineProperty(new File(['x'], 'large.csv'), 'size', { value: bytes }) as File
  const send = vi.fn()

  beforeEach(() => {
    send.mockClear()
    vi.stubGlobal('XMLHttpRequest', class {
      upload = {}
      open = () => undefined
      setRequestHeader = () => undefined
      send = send
    })
  })

  test('is refused before anything is sent', async () => {
    await expect(sendFile(sized(200 * 1024 * 1024 + 1), undefined, () => undefined)).rejects.toBeInstanceOf(Refused)
    expect(send).not.toHaveBeenCalled()
    void sendFile(sized(200 * 1024 * 1024), undefined, () => undefined)
    expect(send).toHaveBeenCalledTimes(1)
  })

  test.each([['zh', /文件超过 200 MB.*拆成几个/], ['en', /larger than 200 MB.*Split it/]])('is told so in %s, with what to do', async (language, sentence) => {
    const cause = await sendFile(sized(1e9), undefined, () => undefined).catch((refused: unknown) => refused)
    const { page } = await mounted(UploadItem, { upload: upload({}, { state: 'REFUSED', receipt: undefined, cause }) }, { language })
    expect(page.get('[role=alert]').text()).toMatch(sentence)
  })
})

test('whoever closes the page while a file is under way is asked first', async () => {
  let answer: (receipt: Receipt) => void = () => undefined
  const { add } = useUploads(() => undefined, () => new Promise((resolve) => (answer = resolve)))
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(isAsked()).toBe(false)
  add([new File(['x'], 'a.csv')])
  expect(isAsked()).toBe(true)
  answer({ batch: { id: 7 }, alreadyThere: false } as Receipt)
  await flushPromises()
  expect(isAsked()).toBe(false)
})
