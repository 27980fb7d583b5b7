import { expect, test } from './watched'

test('a month shows its runs, and the way to the ranking', async ({ page }) => {
  await page.goto('/months')
  const policy = page.getByRole('region', { name: '2026 年 10 月' }).getByRole('article', { name: '社区民警月度考核' })
  await expect(policy).toContainText('待审核')
  const before = page.getByRole('region', { name: '2026 年 9 月' }).getByRole('article', { name: '社区民警月度考核' })
  await expect(before).toContainText('已公示')
  await policy.getByRole('link', { name: '排名' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026 年 10 月')
})

test('a finished run is corrected only with a reason, once, and looked at until it is over', async ({ page }) => {
  await page.goto('/months')
  const policy = page.getByRole('region', { name: '2026 年 8 月' }).getByRole('article', { name: '辅警月度量化考核' })
  await policy.getByRole('button', { name: /更正运行|开始考核/ }).click()
  const why = policy.getByLabel(/为什么要更正/)
  const send = policy.getByRole('button', { name: '更正运行' })
  await expect(send).toBeDisabled()
  await why.fill('演示更正')
  const starts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && starts.push(request.url()))
  await send.dblclick()
  await expect(policy).toContainText('更正理由：演示更正', { timeout: 60_000 })
  await expect(policy.getByText('待审核').first()).toBeVisible({ timeout: 60_000 })
  expect(starts).toHaveLength(1)
})
