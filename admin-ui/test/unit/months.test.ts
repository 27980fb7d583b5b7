import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import UploadBox from '@/batches/UploadBox.vue'
import MonthsPage from '@/months/MonthsPage.vue'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

test('without figures there is a place to hand them in, which stays when the first month appears', async () => {
  const answers: Record<string, unknown> = { 'GET /api/periods': { items: [] }, 'GET /api/policies': { items: [] }, 'GET /api/runs': { items: [] } }
  vi.stubGlobal('fetch', answering(answers).fetch)
  const { page } = await mounted(MonthsPage, {})
  await flushPromises()
  expect(page.text()).toContain('还没有数据')
  answers['GET /api/periods'] = { items: [{ label: '2026-10', state: 'OPEN', assesseesWithFigures: 3 }] }
  page.findComponent(UploadBox).vm.$emit('taken')
  await flushPromises()
  expect(page.text()).toContain('2026 年 10 月')
  expect(page.findComponent(UploadBox).exists()).toBe(true)
})

test('a service that does not answer is told, with a way to try again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
  const { page } = await mounted(MonthsPage, {}, { language: 'en' })
  await flushPromises()
  expect(page.find('[role=alert]').text()).toContain('The service does not answer')
  expect(page.find('[role=alert] button').text()).toBe('Try again')
})

describe('that no policy holds', () => {
  const answers = { 'GET /api/periods': { items: [{ label: '2026-10', state: 'OPEN', assesseesWithFigures: 3 }] }, 'GET /api/runs': { items: [] } }
  const said = async (policies: unknown) => {
    const { fetch } = answering({ ...answers, 'GET /api/policies': policies })
    vi.stubGlobal('fetch', (request: Request) => (policies === undefined && request.url.endsWith('/api/policies') ? new Promise(() => undefined) : fetch(request)))
    const { page } = await mounted(MonthsPage, {})
    await flushPromises()
    expect(page.text()).toContain('2026 年 10 月')
    return page.text().includes('还没有生效的考核办法')
  }

  test('is said where none does', async () => expect(await said({ items: [] })).toBe(true))

  test('is not said while the policies are on their way', async () => expect(await said(undefined)).toBe(false))

  test('is not said where they did not come', async () => expect(await said(Response.json({ code: 'HTTP-503' }, { status: 503 }))).toBe(false))
})
