import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import PolicyRuns from '@/months/PolicyRuns.vue'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const begun = { id: 9, policy: 'community-officer', period: '2026-10', revision: 1, semantics: 1, state: 'PLANNED', kind: 'LIVE' }
const props = { code: 'community-officer', title: { zh: '社区民警月度考核', en: 'Community officers' }, period: '2026-10', startable: true, runs: [] as object[] }

async function opened(answers: Record<string, unknown>, more: object = {}) {
  const { asked, fetch } = answering(answers)
  vi.stubGlobal('fetch', fetch)
  const { page } = await mounted(PolicyRuns, { ...props, ...more })
  return { asked, page }
}

test('two clicks start one run', async () => {
  const { asked, page } = await opened({ 'POST /api/runs': begun })
  void page.find('button').trigger('click')
  void page.find('button').trigger('click')
  await flushPromises()
  expect(asked).toEqual(['POST /api/runs'])
  expect(page.emitted('changed')).toHaveLength(1)
})

test('a finished run is corrected only with a reason', async () => {
  const { asked, page } = await opened({ 'POST /api/runs': begun }, { runs: [{ ...begun, id: 8, state: 'REVIEW' }] })
  await page.find('button').trigger('click')
  expect(asked).toEqual([])
  await page.find('textarea').setValue('  ')
  await page.find('form').trigger('submit')
  expect(asked).toEqual([])
  await page.find('textarea').setValue('补报数据')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(asked).toEqual(['POST /api/runs'])
})

test('a correction that failed on its way is tried again with its reason', async () => {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json())
    return sent.length === 1 ? Response.json({ code: 'HTTP-503' }, { status: 503 }) : Response.json(begun)
  })
  const { page } = await mounted(PolicyRuns, { ...props, runs: [{ ...begun, id: 8, state: 'REVIEW' }] })
  await page.find('button').trigger('click')
  await page.find('textarea').setValue('补报数据')
  await page.find('form').trigger('submit')
  await flushPromises()
  await page.get('[role=alert] button').trigger('click')
  await flushPromises()
  const once = { policy: 'community-officer', period: '2026-10', reason: '补报数据' }
  expect(sent).toEqual([once, once])
  expect(page.emitted('changed')).toHaveLength(1)
})

test.each([['zh', '开始考核：社区民警月度考核 2026-10'], ['en', 'Run the assessment: Community officers 2026-10']])('the start is named in %s by what it starts', async (language, name) => {
  const { page } = await mounted(PolicyRuns, props, { language })
  expect(page.get('button').attributes('aria-label')).toBe(name)
})

test('when somebody else was first, the reason is asked for', async () => {
  const { page } = await opened({ 'POST /api/runs': Response.json({ code: 'RUN-403' }, { status: 409 }) })
  await page.find('button').trigger('click')
  await flushPromises()
  expect(page.find('textarea').exists()).toBe(true)
})

test('a run that failed says why in the language of the screen and can be started again', async () => {
  const { page } = await opened({}, { runs: [{ ...begun, state: 'FAILED', failure: { zh: 'RUN-412 出现未预料的错误', en: 'RUN-412 something unforeseen went wrong' } }] })
  expect(page.text()).toContain('RUN-412 出现未预料的错误')
  expect(page.text()).not.toContain('unforeseen')
  expect(page.find('button').text()).toBe('重新启动')
})

test('what else is refused is told with its code', async () => {
  const finding = { code: 'POLICY-205', severity: 'ERROR', message: { zh: '没有生效的版本', en: 'no version holds' }, remedy: { zh: '先发布', en: 'publish one' } }
  const { page } = await opened({ 'POST /api/runs': Response.json({ code: 'POLICY-205', findings: [finding] }, { status: 409 }) })
  await page.find('button').trigger('click')
  await flushPromises()
  expect(page.find('[role=alert]').text()).toMatch(/POLICY-205.*没有生效的版本.*先发布/)
})

test('whoever does not run the assessment is not offered to start it', async () => {
  const { page } = await mounted(PolicyRuns, props, { as: ['LEADER', 'AUDITOR'] })
  expect(page.find('button').exists()).toBe(false)
})
