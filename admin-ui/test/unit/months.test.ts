import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
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
