import { expect, runOf, test } from './watched'

test('a name is found in all groups, and the address keeps the search', async ({ page }) => {
  const run = await runOf(page, 'community-officer')
  await page.goto(`/runs/${run}/ranking`)
  const places = page.getByRole('table', { name: '名次表' })
  const wanted = await places.getByRole('row').nth(3).getByRole('link').innerText()
  await page.getByLabel('按姓名或警号查找').fill(wanted)
  await expect(page).toHaveURL(/search=/)
  await expect(places.getByRole('row').nth(1)).toContainText(wanted)
  await page.reload()
  await expect(page.getByLabel('按姓名或警号查找')).toHaveValue(wanted)
  await expect(places.getByRole('row').nth(1)).toContainText(wanted)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/search=/)
})

test('group, grade and unit narrow the places, and the link shows the same to others', async ({ page, context }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/ranking`)
  const places = page.getByRole('table', { name: '名次表' })
  await page.getByRole('navigation', { name: '可比组' }).getByRole('button').nth(2).click()
  await expect(page).toHaveURL(/group=main\.2/)
  await expect(places.getByRole('columnheader', { name: '可比组' })).toHaveCount(0)
  await page.getByLabel('等次').selectOption({ label: '良好' })
  await expect(page).toHaveURL(/grade=GOOD/)
  await expect.poll(async () => new Set(await places.locator('td[data-label="等次"]').allInnerTexts())).toEqual(new Set(['良好']))
  const rows = await places.getByRole('row').count()

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByLabel('等次')).toHaveValue('GOOD')
  await expect(other.getByRole('table', { name: '名次表' }).getByRole('row')).toHaveCount(rows)
})

test('more places come on demand', async ({ page }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/ranking`)
  const rows = page.getByRole('table', { name: '名次表' }).getByRole('row')
  await expect(rows).toHaveCount(51)
  await page.getByRole('button', { name: '显示更多' }).click()
  await expect(rows).toHaveCount(101)
})

test('nobody is lost: those without a place stand there with the reason', async ({ page }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/ranking`)
  await page.getByRole('button', { name: /没有排名的人/ }).click()
  await expect(page).toHaveURL(/view=unranked/)
  await expect(page.getByRole('table', { name: '不予评分的考核对象' })).toContainText('RUN-101')
})

test('a row opens the sheet, and the heading has the focus', async ({ page }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/ranking`)
  const row = page.getByRole('table', { name: '名次表' }).getByRole('row').nth(1)
  const name = await row.getByRole('link').innerText()
  await row.getByRole('cell').last().click()
  await expect(page).toHaveURL(/\/sheets\//)
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  await expect(page).toHaveTitle(new RegExp(name))
})

test('the ranking is there on paper and as a spreadsheet, in the language that is spoken', async ({ page }) => {
  await page.goto(`/runs/${await runOf(page, 'community-officer')}/ranking`)
  for (const [kind, type] of [['PDF', 'application/pdf'], ['XLSX', 'spreadsheetml']] as const) {
    const address = await page.getByRole('link', { name: kind, exact: true }).getAttribute('href')
    expect(address).toContain('language=zh')
    const answer = await page.request.get(address ?? '')
    expect(answer.headers()['content-type']).toContain(type)
  }
})
