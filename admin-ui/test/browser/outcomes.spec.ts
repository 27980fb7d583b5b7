import { expect, runOf, test } from './watched'

test('rewards and penalties are totalled, checked against their budgets and found', async ({ page }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/outcomes`)
  const bonus = page.getByRole('list', { name: '各项合计' }).getByRole('button', { name: /等次绩效/ })
  await expect(bonus).toContainText(/\d,\d{3} 元/)
  await expect(page.getByRole('table', { name: '预算和差距检查' })).toContainText(/尚余 [\d,]+/)

  await page.getByLabel('奖惩', { exact: true }).selectOption({ label: '扣发绩效' })
  await expect(page).toHaveURL(/code=withheld/)
  const rows = page.getByRole('table', { name: '奖励和惩处' })
  await expect.poll(async () => new Set(await rows.locator('td[data-label="奖惩"]').allInnerTexts())).toEqual(new Set(['扣发绩效']))

  const name = await rows.getByRole('link').first().innerText()
  await page.getByLabel('按姓名或警号查找').fill(name)
  await expect(page).toHaveURL(/search=/)
  await expect(rows.getByRole('link').first()).toHaveText(name)
})
