import type { Page } from '@playwright/test'
import { passwordOf } from './accounts'
import { EVERYWHERE, expect, isFitForAll, ownChinese, test } from './watched'

/** What an officer's telephone may have to load before the first result is seen. */
const BYTES_AT_MOST = 250_000
const HIGH_ENOUGH = 44

test.use({ as: 'officer' })

for (const width of [360, 1440]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('an officer sees the score and opens a line down to the file', async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(/\/my-result$/)
      await expect(page.getByRole('heading', { level: 1, name: '我的成绩' })).toBeVisible()
      // the newest month is in review still
      await expect(page.getByRole('combobox', { name: '月份' })).toContainText('2026 年 9 月')
      const result = page.getByRole('region', { name: '结果' })
      await expect(result).toContainText('得分')
      await expect(result).toContainText(/\d+ \/ \d+/)
      const line = page.getByRole('list', { name: '从 0 分到总分' }).getByRole('button', { name: '入户走访率' })
      await line.click()
      const detail = width < 1000 ? page.getByRole('list', { name: '从 0 分到总分' }) : page.locator('.aside')
      for (const said of ['规则', '条款', '已走访户数', /网上考\.csv 第 \d+ 行/]) {
        await expect(detail.getByText(said).filter({ visible: true }).first()).toBeVisible()
      }
      await expect(page.getByRole('heading', { name: '与上一次相比' })).toBeVisible()
      await expect(page.getByRole('heading', { name: '本组得分分布' })).toBeVisible()
      await expect(page.getByText('我在这里')).toBeVisible()
      await expect(page.getByRole('table', { name: '公示的名次' }).getByRole('row').nth(1)).toBeVisible()
      await isFitForAll(page)
    })

    test('and looks at the month before', async ({ page }) => {
      await page.goto('/my-result')
      await page.getByRole('combobox', { name: '月份' }).selectOption({ label: '2026 年 8 月' })
      await expect(page).toHaveURL(/\/my-result\/\d+$/)
      await expect(page.getByRole('region', { name: '结果' })).toBeVisible()
      await expect(page.getByRole('heading', { name: '与上一次相比' })).toHaveCount(0)
    })

    test('and sees which rules did not fire', async ({ page }) => {
      await page.goto('/my-result')
      await page.getByRole('link', { name: '未触发原因' }).click()
      await expect(page.getByText(/现在 .+/).first()).toBeVisible()
      await expect(page.getByText(/要求 [≥≤<>=≠] /).first()).toBeVisible()
      await isFitForAll(page)
    })

    test('and tries a figure, and what would be the least', async ({ page }) => {
      await page.goto('/my-result')
      await page.getByRole('link', { name: '试算' }).click()
      const board = page.getByRole('region', { name: '试算结果' })
      await expect(board).toContainText(/得分\s*\d/)
      const slider = page.getByRole('slider').first()
      await slider.focus()
      await page.keyboard.press('Home')
      // what is stands below what would be
      await expect(board).toContainText(/现在 \d/)
      await expect(board).toContainText('试算不保存')
      await page.getByRole('button', { name: '恢复原值' }).click()
      await expect(board).not.toContainText('现在')
      await page.getByRole('button', { name: /到更/ }).last().click()
      await expect(page.getByText(/最少这样就够|这样就够|达不到|没有/).first()).toBeVisible()
      await isFitForAll(page)
    })
  })
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('what is tried stays in sight, and a thumb hits what it means', async ({ page }) => {
    await page.goto('/my-result')
    await page.getByRole('link', { name: '试算' }).click()
    const board = page.getByRole('region', { name: '试算结果' })
    await page.getByRole('slider').last().scrollIntoViewIfNeeded()
    await expect(board).toBeInViewport({ ratio: 1 })
    expect(await tooLow(page)).toEqual([])
  })

  test('the language changes and the officer stays', async ({ page }) => {
    const left = ownChinese(page)
    await page.goto('/my-result')
    await page.getByRole('link', { name: '试算' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('link', { name: 'What if' })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('button', { name: 'For a better grade' })).toBeVisible()
    for (const tab of ['What if', 'Why not', 'Result']) {
      await page.getByRole('link', { name: tab, exact: true }).click()
      await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page')
      expect(await left(), tab).toEqual([])
    }
  })

  test('the first result is there after few bytes', async ({ page }) => {
    const loaded: Promise<number>[] = []
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname)) {
        loaded.push(response.request().sizes().then((sizes) => sizes.responseBodySize))
      }
    })
    await page.goto('/')
    await expect(page.getByRole('list', { name: '从 0 分到总分' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const bytes = await Promise.all(loaded)
    expect(bytes.length).toBeGreaterThan(5)
    const sum = bytes.reduce((all, each) => all + each, 0)
    expect(sum).toBeGreaterThan(50_000)
    expect(sum, 'bytes of scripts and styles on the line').toBeLessThanOrEqual(BYTES_AT_MOST)
  })
})

for (const { language, width } of EVERYWHERE) {
  test(`fit for all in ${language} at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
    await page.goto('/my-result')
    for (const tab of [0, 1, 2]) {
      await page.locator('.tabs a').nth(tab).click()
      await expect(page.locator('.tabs a').nth(tab)).toHaveAttribute('aria-current', 'page')
      await isFitForAll(page, language)
    }
  })
}

test.describe('of a visitor', () => {
  test.use({ as: 'nobody', viewport: { width: 360, height: 740 } })

  test('an officer signs in and is at the own result', async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('登录名').fill('officer')
    await page.getByLabel('密码', { exact: true }).fill(passwordOf('officer'))
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page).toHaveURL(/\/my-result$/)
    await expect(page.getByRole('region', { name: '结果' })).toBeVisible()
  })
})

test.describe('somebody else', () => {
  test.use({ as: 'leader' })

  test('is not offered a result', async ({ page }) => {
    await page.goto('/my-result')
    await expect(page.getByText('ACCESS-002')).toBeVisible()
    await expect(page.getByRole('link', { name: '我的成绩' })).toHaveCount(0)
  })
})

/** What can be pressed in the room and is lower than a thumb needs; links within a text are no targets. */
function tooLow(page: Page): Promise<string[]> {
  return page.locator('main').evaluate(
    (main, least) =>
      Array.from(main.querySelectorAll<HTMLElement>('button, select, input, summary, .tabs a'))
        .filter((each) => each.offsetParent !== null && each.getBoundingClientRect().height < least)
        .map((each) => each.outerHTML.slice(0, 100)),
    HIGH_ENOUGH,
  )
}
