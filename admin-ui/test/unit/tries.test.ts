import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Tried } from '@/standing/asked'
import { useTries, type Wish } from '@/standing/useTries'

let scope: EffectScope
let asked: Wish[]
let answer: ((tried: Tried | Error) => Promise<void>)[]

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  answer = []
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

function tries() {
  const ask = (wish: Wish) =>
    new Promise<Tried>((told, refused) => {
      asked.push(wish)
      answer.push(async (tried) => {
        if (tried instanceof Error) {
          refused(tried)
        } else {
          told(tried)
        }
        await vi.advanceTimersByTimeAsync(0)
      })
    })
  return scope.run(() => useTries(ask)) as ReturnType<typeof useTries>
}

const of = (total: string) => ({ total, size: 10, takesPart: true, lines: [] }) as Tried

test('a slider that moves asks once, when it rests', async () => {
  const { think, tried, isStale } = tries()
  for (const value of ['81', '82', '83']) {
    think('visits', value)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual([{ visits: '83' }])
  expect(isStale.value).toBe(true)
  await answer[0]?.(of('90'))
  expect([tried.value?.total, isStale.value]).toEqual(['90', false])
})

test('while one question is under way no other is asked; then the newest, and it alone', async () => {
  const { think, tried, isStale } = tries()
  think('visits', '83')
  await vi.advanceTimersByTimeAsync(400)
  think('visits', '84')
  await vi.advanceTimersByTimeAsync(400)
  think('records', '7')
  await vi.advanceTimersByTimeAsync(400)
  expect(asked).toHaveLength(1)
  await answer[0]?.(of('90'))
  expect(asked.slice(1)).toEqual([{ visits: '84', records: '7' }])
  // what was answered is not what is wished any more
  expect([tried.value, isStale.value]).toEqual([undefined, true])
  await answer[1]?.(of('95'))
  expect([tried.value?.total, isStale.value]).toEqual(['95', false])
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(2)
})

test('a figure that is put back is not asked for', async () => {
  const { think, isEmpty, tried } = tries()
  think('visits', '83')
  await vi.advanceTimersByTimeAsync(400)
  await answer[0]?.(of('90'))
  think('visits', undefined)
  await vi.advanceTimersByTimeAsync(400)
  expect([asked.length, isEmpty.value, tried.value]).toEqual([1, true, undefined])
})

test('an answer that comes after the reset is worth nothing', async () => {
  const { think, reset, tried, isStale } = tries()
  think('visits', '83')
  await vi.advanceTimersByTimeAsync(400)
  reset()
  await answer[0]?.(of('90'))
  expect([tried.value, isStale.value, asked.length]).toEqual([undefined, false, 1])
})

test('what is refused is told instead of an old answer, until something else is wished', async () => {
  const { think, tried, cause } = tries()
  think('visits', '83')
  await vi.advanceTimersByTimeAsync(400)
  await answer[0]?.(of('90'))
  think('visits', '999')
  await vi.advanceTimersByTimeAsync(400)
  await answer[1]?.(new Error('RUN-266'))
  expect([(cause.value as Error).message, tried.value]).toEqual(['RUN-266', undefined])
  think('visits', '84')
  expect(cause.value).toBeUndefined()
  await vi.advanceTimersByTimeAsync(400)
  await answer[2]?.(of('91'))
  expect([cause.value, tried.value?.total]).toEqual([undefined, '91'])
})

test('a page that is left asks nothing more', async () => {
  const { think } = tries()
  think('visits', '83')
  scope.stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual([])
})
