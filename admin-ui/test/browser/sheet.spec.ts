import { expect, runOf, test } from './watched'

test('the waterfall explains each line by keyboard, and its table adds up', async ({ page }) => {
  const run = await runOf(page, 'community-officer')
  const standings = (await (await page.request.get(`/api/runs/${run}/standings?limit=1`)).json()) as { items: { assessee: string }[] }
  await page.goto(`/runs/${run}/sheets/${standings.items[0]?.assessee}`)
  const steps = page.getByRole('list', { name: '从 0 分到总分' }).getByRole('button')
  // a count does not wait, and the lines come after the page
  await expect(steps.first()).toBeVisible()
  const lines = await steps.count()
  expect(lines).toBeGreaterThan(4)
  await steps.first().focus()
  await expect(page.locator('.aside')).toContainText('入户走访率-')
  await page.keyboard.press('ArrowDown')
  await expect(steps.nth(1)).toBeFocused()
  await expect(steps.nth(1)).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.aside')).toContainText('信息采集率')
  await expect(page.locator('.aside')).toContainText('条款')
  await page.keyboard.press('End')
  await expect(steps.last()).toBeFocused()
  await expect(page.getByRole('table', { name: '全部得分项' }).getByRole('row')).toHaveCount(lines + 1)
  await expect(page.getByText(`以上 ${lines} 项相加，正好是总分`)).toBeVisible()
})

test('on a telephone the explanation opens below its bar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const run = await runOf(page, 'community-officer')
  await page.goto(`/runs/${run}/ranking`)
  await page.getByRole('table', { name: '名次表' }).getByRole('link').first().click()
  const second = page.getByRole('list', { name: '从 0 分到总分' }).getByRole('listitem').nth(1)
  await second.getByRole('button').click()
  await expect(second.getByText('规则', { exact: true })).toBeVisible()
})

test.describe('a number that nobody has', () => {
  test.use({ refusals: [/404/] })

  test('is told with code and what to do', async ({ page }) => {
    await page.goto(`/runs/${await runOf(page, 'community-officer')}/sheets/P999999`)
    await expect(page.getByRole('alert')).toContainText('RUN-410')
  })
})
