import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import RunLine from '@/months/RunLine.vue'
import { mounted } from './mounted'

enableAutoUnmount(afterEach)

const begun = { id: 9, policy: 'community-officer', period: '2026-10', revision: 1, semantics: 1, state: 'PLANNED', kind: 'LIVE' }

describe('a run that is under way', () => {
  let looks: number[] = []
  let answer: () => Response = () => Response.json(begun)

  beforeEach(() => {
    vi.useFakeTimers()
    looks = []
    answer = () => Response.json(begun)
    vi.stubGlobal('fetch', async () => {
      looks.push(Date.now())
      return answer()
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const opened = async () => {
    const { page } = await mounted(RunLine, { run: begun })
    await vi.advanceTimersByTimeAsync(0)
    return page
  }
  const away = () => {
    throw new TypeError('failed to fetch')
  }
  const goOn = (page: Awaited<ReturnType<typeof opened>>) => page.findAll('button').some((button) => button.text() === '没有进展，接着做')

  test('is looked at until it is over, though a look fails on the way', async () => {
    const page = await opened()
    answer = away
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.get('[role=alert]').text()).toContain('联系不到服务')
    answer = () => Response.json({ ...begun, state: 'REVIEW' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(page.text()).toContain('待审核')
    expect(page.emitted('over')).toHaveLength(1)
    const all = looks.length
    await vi.advanceTimersByTimeAsync(120_000)
    expect(looks).toHaveLength(all)
  })

  test('is looked at less often the longer nobody answers, and as often as before once somebody does', async () => {
    answer = away
    await opened()
    await vi.advanceTimersByTimeAsync(120_000)
    const pauses = looks.slice(1).map((look, index) => look - (looks[index] ?? 0))
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
    answer = () => Response.json(begun)
    await vi.advanceTimersByTimeAsync(30_000)
    const all = looks.length
    await vi.advanceTimersByTimeAsync(3000)
    expect(looks.length).toBeGreaterThanOrEqual(all + 3)
  })

  test('is not looked for again where there is none', async () => {
    answer = () => Response.json({ code: 'RUN-404' }, { status: 404 })
    await opened()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(looks).toHaveLength(1)
  })

  test('can be gone on with once nothing has changed for half a minute, and not before', async () => {
    const page = await opened()
    await vi.advanceTimersByTimeAsync(29_000)
    expect(goOn(page)).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(goOn(page)).toBe(true)
    answer = () => Response.json({ ...begun, state: 'FROZEN' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(goOn(page)).toBe(false)
  })
})

test('a correction says its reason in the language that is spoken', async () => {
  const run = { ...begun, state: 'FAILED', kind: 'CORRECTION', reason: 'late figures' }
  expect((await mounted(RunLine, { run })).page.text()).toContain('更正理由：late figures')
  expect((await mounted(RunLine, { run }, { language: 'en' })).page.text()).toContain('Reason of the correction: late figures')
})
