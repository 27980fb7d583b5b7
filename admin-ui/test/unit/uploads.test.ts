import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { Refused, type Schemas } from '@/api/client'
import type { Receipt } from '@/batches/sendFile'
import { useUploads } from '@/batches/useUploads'

const receipt = { batch: { id: 7 } as Schemas['Batch'], alreadyThere: false }

/** Answers when the test says so. */
function post() {
  const answers: { resolve: (it: Receipt) => void; reject: (why: unknown) => void }[] = []
  const send = vi.fn((_file: File, _reason: string | undefined, sent: (fraction: number) => void) => {
    sent(1)
    return new Promise<Receipt>((resolve, reject) => answers.push({ resolve, reject }))
  })
  return { send, answers }
}

function file(name: string): File {
  return new File(['警号\n'], name, { lastModified: 1 })
}

describe('files are handed in', () => {
  test('one after the other, in the order in which they were chosen', async () => {
    const { send, answers } = post()
    const { uploads, add } = useUploads(() => undefined, send)
    add([file('a.csv'), file('b.csv')])
    expect(send.mock.calls.map(([sent]) => sent.name)).toEqual(['a.csv'])
    expect(uploads.value.map((upload) => upload.state).sort()).toEqual(['READING', 'WAITING'])
    answers[0]?.resolve(receipt)
    await flushPromises()
    expect(send.mock.calls.map(([sent]) => sent.name)).toEqual(['a.csv', 'b.csv'])
  })

  test('once, however often the same one is chosen while it is under way', () => {
    const { send } = post()
    const { uploads, add } = useUploads(() => undefined, send)
    add([file('a.csv')])
    add([file('a.csv')])
    expect(uploads.value).toHaveLength(1)
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('again with a reason when they correct what was there', async () => {
    const { send, answers } = post()
    const { uploads, add, again } = useUploads(() => undefined, send)
    add([file('a.csv')])
    answers[0]?.resolve(receipt)
    await flushPromises()
    again(uploads.value[0]?.key ?? 0, '核对后更正')
    again(uploads.value[0]?.key ?? 0, '核对后更正')
    expect(send).toHaveBeenCalledTimes(2)
    expect(send.mock.calls[1]?.[1]).toBe('核对后更正')
  })

  test('and one that is refused keeps nobody else back', async () => {
    const { send, answers } = post()
    const taken = vi.fn()
    const { uploads, add } = useUploads(taken, send)
    add([file('wrong.csv'), file('right.csv')])
    answers[0]?.reject(new Refused({ code: 'INTAKE-008' } as Schemas['Problem'], 422))
    await flushPromises()
    answers[1]?.resolve(receipt)
    await flushPromises()
    expect(uploads.value.map((upload) => upload.state)).toEqual(['DONE', 'REFUSED'])
    expect(taken).toHaveBeenCalledTimes(1)
  })
})
