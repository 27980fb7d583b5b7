import { EVERYWHERE, expect, isFitForAll, ownChinese, runOf, test } from './watched'

const RUN_PAGES = ['ranking', 'ranking?view=unranked', 'outcomes', 'sheets/P000001']
const pages = (run: number) => ['/months', '/batches', '/batches/1', '/nowhere', ...RUN_PAGES.map((each) => `/runs/${run}/${each}`)]

for (const { language, width } of EVERYWHERE) {
  test(`every screen is fit for all in ${language} at ${width} pixels`, async ({ page }) => {
    // axe reads each of eight pages whole, on a busy machine for minutes
    test.setTimeout(900_000)
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
    const run = await runOf(page, 'community-officer')
    for (const path of pages(run)) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await test.step(path, () => isFitForAll(page, language))
    }
  })
}

test('no Chinese words of ours are left in English', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('plumbline.language', 'en'))
  const left = ownChinese(page)
  for (const path of pages(await runOf(page, 'community-officer'))) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await left(), path).toEqual([])
  }
})

test('each page has a title of its own', async ({ page }) => {
  const run = await runOf(page, 'community-officer')
  const titles = new Set<string>()
  for (const path of ['/months', '/batches', `/runs/${run}/ranking`, `/runs/${run}/outcomes`, '/nowhere']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    titles.add(await page.title())
  }
  expect(titles.size).toBe(5)
})
