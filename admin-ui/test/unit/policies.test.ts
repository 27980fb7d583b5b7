import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { thisMonth } from '@/policies/months'
import PoliciesPage from '@/policies/PoliciesPage.vue'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const policy = { code: 'draft-only', title: { zh: '新办法', en: 'A new policy' }, assessee: 'OFFICER', periodKind: 'MONTH', versions: 1 }

async function opened(inForce: Response) {
  vi.stubGlobal('fetch', answering({ 'GET /api/policies': { items: [policy] }, 'GET /api/policies/draft-only/in-force': inForce }).fetch)
  const { page } = await mounted(PoliciesPage, {})
  await flushPromises()
  return page
}

test('a policy of which no version holds yet stands in the list and says so', async () => {
  const page = await opened(Response.json({ code: 'POLICY-116' }, { status: 409 }))
  expect(page.text()).toContain('新办法')
  expect(page.text()).toContain('本月没有生效的版本')
})

test('what else is refused is told, and not taken for none', async () => {
  const page = await opened(Response.json({ code: 'POLICY-113', title: '没有办法' }, { status: 404 }))
  expect(page.find('[role=alert]').text()).toContain('POLICY-113')
})

test('the month is that of the service, wherever the browser stands', () => {
  expect(thisMonth(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10')
  expect(thisMonth(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11')
})
