import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Refused } from '@/api/client'
import { effectScope, ref, type EffectScope } from 'vue'
import type { Check } from '@/studio/asked'
import { useChecking } from '@/studio/check/useChecking'
import type { Texts } from '@/studio/files'

const finding = (code: string, severity: 'ERROR' | 'WARNING' = 'ERROR') => ({
  code, severity, place: { file: 'rules.drl', line: 1 }, message: { zh: code, en: code }, remedy: { zh: '', en: '' },
})
const answer = (...findings: ReturnType<typeof finding>[]) =>
  ({ findings, errors: findings.filter((each) => each.severity === 'ERROR').length, warnings: 0, parameters: [], rules: 1 }) as unknown as Check

interface Question { depth: string; text: string; signal: AbortSignal; resolve: (check: Check) => void; reject: (cause: unknown) => void }

describe('while somebody types', () => {
  const version = ref(0)
  let text = ''
  let asked: Question[] = []
  let scope: EffectScope
  let checking: ReturnType<typeof useChecking>

  beforeEach(() => {
    vi.useFakeTimers()
    asked = []
    scope = effectScope()
    checking = scope.run(() =>
      useChecking(version, () => ({ 'rules.drl': text }) as Texts, (texts, depth, signal) =>
        new Promise((resolve, reject) => asked.push({ depth, text: texts['rules.drl'], signal, resolve, reject })), { text: 100, full: 1000 }),
    ) as ReturnType<typeof useChecking>
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  async function type(next: string, wait = 100): Promise<void> {
    text = next
    version.value++
    await vi.advanceTimersByTimeAsync(wait)
  }
  const last = () => asked[asked.length - 1] as Question
  const codes = () => checking.findings.value.map((each) => each.code)
  async function say(check: Check, to = last()): Promise<void> {
    to.resolve(check)
    await vi.advanceTimersByTimeAsync(0)
  }

  test('nothing is asked between strokes, and then once about all of it', async () => {
    await type('a', 50)
    await type('ab', 50)
    await type('abc', 50)
    expect(asked).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(50)
    expect(asked.map((each) => [each.depth, each.text])).toEqual([['TEXT', 'abc']])
  })

  test('what the policy keeps stays listed with its reason until the next full check', async () => {
    await type('a')
    await say(answer())
    await vi.advanceTimersByTimeAsync(1000)
    await say({ ...answer(), waived: [{ finding: finding('LINT-018', 'WARNING'), reason: '原文列明' }] } as Check)
    expect(checking.waived.value.map((each) => each.reason)).toEqual(['原文列明'])
    await type('ab')
    await say(answer())
    expect(checking.waived.value).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1000)
    await say(answer())
    expect(checking.waived.value).toHaveLength(0)
  })

  test('an answer about an earlier text does not count, however late it comes', async () => {
    await type('a')
    const early = last()
    await type('ab')
    await say(answer(finding('NEW')))
    await say(answer(finding('OLD')), early)
    expect(codes()).toEqual(['NEW'])
    expect(early.signal.aborted).toBe(true)
  })

  test('an answer that comes before the next question, but after the next stroke, does not count either', async () => {
    await type('a')
    const early = last()
    await type('ab', 10)
    await say(answer(finding('OLD')), early)
    expect(codes()).toEqual([])
    expect(checking.pending.value).toBe('TEXT')
  })

  test('everything is judged after a pause', async () => {
    await type('a')
    await say(answer())
    expect(checking.judged.value).toBe('TEXT')
    await vi.advanceTimersByTimeAsync(1000)
    await say(answer(finding('GAP', 'WARNING')))
    expect(asked.map((each) => each.depth)).toEqual(['TEXT', 'FULL'])
    expect(codes()).toEqual(['GAP'])
    expect(checking.judged.value).toBe('FULL')
  })

  test('what only the full check sees stays until the next one, and goes when the text is broken', async () => {
    await type('a')
    await say(answer(finding('LINT', 'WARNING')))
    await vi.advanceTimersByTimeAsync(1000)
    await say(answer(finding('LINT', 'WARNING'), finding('GAP', 'WARNING')))
    await type('ab')
    await say(answer())
    expect(codes()).toEqual(['GAP'])
    await type('abc')
    await say(answer(finding('BROKEN')))
    expect(codes()).toEqual(['BROKEN'])
  })

  test('a refusal is told and the findings stay; one of an abandoned question is not told', async () => {
    await type('a')
    await say(answer(finding('ONE')))
    await type('ab')
    last().reject(new Error('busy'))
    await vi.advanceTimersByTimeAsync(0)
    expect(checking.cause.value).toBeInstanceOf(Error)
    expect(codes()).toEqual(['ONE'])
    await type('abc')
    const abandoned = last()
    await type('abcd')
    await say(answer())
    abandoned.reject(new Error('abandoned'))
    await vi.advanceTimersByTimeAsync(0)
    expect(checking.cause.value).toBeUndefined()
  })

  test('where too many ask, the same is asked again a little later, and nobody is alarmed', async () => {
    await type('a')
    last().reject(new Refused({ code: 'HTTP-503' } as never, 503))
    await vi.advanceTimersByTimeAsync(0)
    expect(checking.cause.value).toBeUndefined()
    expect(checking.pending.value).toBe('TEXT')
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.map((each) => each.depth)).toEqual(['TEXT', 'TEXT'])
  })

  test('a change of which one wants to know at once is asked about once, at once', async () => {
    text = 'by the form'
    version.value++
    void checking.again()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked.map((each) => [each.depth, each.text, each.signal.aborted])).toEqual([['TEXT', 'by the form', false]])
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toHaveLength(1)
    await say(answer(finding('ONE')))
    expect(codes()).toEqual(['ONE'])
  })

  test('it can be asked for everything at once', async () => {
    await type('a', 10)
    void checking.fully()
    expect(last().depth).toBe('FULL')
    await say(answer(finding('ALL')))
    expect(codes()).toEqual(['ALL'])
  })
})
