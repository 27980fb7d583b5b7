import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePages } from '@/api/usePages'

test('the next page is added, once, however often it is asked for', async () => {
  const ask = vi.fn(async (cursor?: string) => (cursor ? { items: ['c'] } : { items: ['a', 'b'], next: 'after b' }))
  const pages = inScope(() => usePages(ask))
  await flushPromises()
  expect([pages.items.value, pages.hasMore.value]).toEqual([['a', 'b'], true])
  void pages.more()
  void pages.more()
  await flushPromises()
  expect([pages.items.value, pages.hasMore.value]).toEqual([['a', 'b', 'c'], false])
  expect(ask).toHaveBeenCalledTimes(2)
})

test('another filter begins anew, and a late page of the old list is dropped', async () => {
  const filter = ref('x')
  let late: (page: { items: string[] }) => void = () => undefined
  const pages = inScope(() =>
    usePages(
      (cursor) => (cursor ? new Promise<{ items: string[]; next?: string }>((resolve) => (late = resolve)) : Promise.resolve({ items: [filter.value], next: 'more' })),
      () => filter.value,
    ),
  )
  await flushPromises()
  void pages.more()
  filter.value = 'y'
  await nextTick()
  await flushPromises()
  late({ items: ['old'] })
  await flushPromises()
  expect(pages.items.value).toEqual(['y'])
})

test('a page that fails keeps what is there and is asked for again', async () => {
  let fails = true
  const pages = inScope(() =>
    usePages(async (cursor) => {
      if (cursor && fails) {
        throw new Error('away')
      }
      return cursor ? { items: ['b'] } : { items: ['a'], next: 'after a' }
    }),
  )
  await flushPromises()
  await pages.more()
  expect(pages.items.value).toEqual(['a'])
  expect(pages.cause.value).toBeInstanceOf(Error)
  fails = false
  await pages.again()
  expect([pages.items.value, pages.cause.value]).toEqual([['a', 'b'], undefined])
})

test('a first page that is superseded takes nothing away', async () => {
  const filter = ref('x')
  const firsts: ((page: { items: string[]; next?: string }) => void)[] = []
  const pages = inScope(() =>
    usePages(
      (cursor) => (cursor ? Promise.resolve({ items: ['later'] }) : new Promise<{ items: string[]; next?: string }>((resolve) => firsts.push(resolve))),
      () => filter.value,
    ),
  )
  filter.value = 'y'
  await nextTick()
  firsts[1]?.({ items: ['y'], next: 'more' })
  await flushPromises()
  await pages.more()
  firsts[0]?.({ items: ['x'] })
  await flushPromises()
  expect(pages.items.value).toEqual(['y', 'later'])
})

test('whoever wants the newest gets it, though a later page has failed before', async () => {
  let newest = 'a'
  const pages = inScope(() =>
    usePages<string>(async (cursor) => {
      if (cursor) {
        throw new Error('away')
      }
      return { items: [newest], next: 'more' }
    }),
  )
  await flushPromises()
  await pages.more()
  newest = 'b'
  await pages.refresh()
  expect([pages.items.value, pages.cause.value]).toEqual([['b'], undefined])
})

function inScope<T>(work: () => T): T {
  return effectScope().run(work) as T
}
