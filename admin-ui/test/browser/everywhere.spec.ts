import { EVERYWHERE, expect, isFitForAll, ownChinese, runOf, test } from './watched'

const RUN_PAGES = ['ranking', 'ranking?view=unranked', 'outcomes', 'publication', 'sheets/P000001']
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

const ADMINISTRATION = ['/accounts', '/accounts/new', '/accounts/4', '/units?unit=U0001', '/password', '/drafts/1', '/audit']

test.describe('of an administrator', () => {
  test.use({ as: 'admin' })

  for (const { language, width } of EVERYWHERE) {
    test(`every screen is fit for all in ${language} at ${width} pixels`, async ({ page }) => {
      test.setTimeout(900_000)
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
      for (const path of ADMINISTRATION) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await test.step(path, () => isFitForAll(page, language))
      }
    })
  }

  test('no Chinese words of ours are left in English', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('plumbline.language', 'en'))
    const left = ownChinese(page)
    for (const path of ADMINISTRATION) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await left(), path).toEqual([])
    }
  })
})

test.describe('of a visitor', () => {
  test.use({ as: 'nobody' })

  for (const { language, width } of EVERYWHERE) {
    test(`signing in is fit for all in ${language} at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
      await page.goto('/sign-in')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await isFitForAll(page, language)
    })
  }

  test('setting up is fit for all, in both languages', async ({ page }) => {
    // there are accounts, so the page is shown by an answer as of a service that has none
    await page.route('**/api/session', (route) => route.fulfill({ json: { setUp: true, isDemo: false, providers: [] } }))
    for (const { language, width } of EVERYWHERE) {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
      await page.goto('/months')
      await expect(page).toHaveURL(/\/set-up$/)
      await isFitForAll(page, language)
    }
  })
})

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
  for (const path of ['/months', '/batches', `/runs/${run}/ranking`, `/runs/${run}/outcomes`, `/runs/${run}/publication`, '/nowhere']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    titles.add(await page.title())
  }
  expect(titles.size).toBe(6)
})
