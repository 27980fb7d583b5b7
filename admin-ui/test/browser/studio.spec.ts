import type { Locator, Page } from '@playwright/test'
import { write } from './accounts'
import { EVERYWHERE, expect, isFitForAll, ownChinese, sideways, test } from './watched'

test.use({ as: 'editor' })

const editor = (page: Page): Locator => page.locator('[data-editor] .cm-content')
const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name })

/** A new draft of the community officers' policy, open at a tab. */
async function begun(page: Page, at = 'rules.drl'): Promise<number> {
  const policy = 'community-officer'
  const versions = await (await page.request.get(`/api/policies/${policy}/versions`)).json()
  const answer = await write(page.request, '/api/drafts', { policy, version: versions.items[0].checksum })
  const { draft } = await answer.json()
  await page.goto(`/drafts/${draft.id}?tab=${at}`)
  await expect(at === 'trial' ? page.getByRole('button', { name: /^(试算|Try)$/ }) : page.getByText(/没有问题|No problem/)).toBeVisible()
  return draft.id
}

/** Puts the cursor behind the first such words of the file that is open. */
async function goBehind(page: Page, words: string): Promise<void> {
  await editor(page).press('ControlOrMeta+f')
  const find = page.locator('[data-editor] input[name=search]')
  await find.pressSequentially(words)
  await find.press('Enter')
  await find.press('Escape')
  await editor(page).press('ArrowRight')
}

test('a draft is begun from the version in force', async ({ page }) => {
  await page.goto('/policies')
  await page.getByRole('link', { name: '社区民警月度考核' }).click()
  await expect(page.getByText('现行', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^由此起草/ }).click()
  await expect(page).toHaveURL(/\/drafts\/\d+/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('社区民警月度考核')
  await expect(editor(page)).toContainText('package community.officer')
})

test('the editor has its styles, though the content policy forbids styles in the page', async ({ page }) => {
  await begun(page)
  const keyword = editor(page).getByText('package', { exact: true })
  await expect(keyword).toHaveCSS('font-weight', '600')
  expect(await page.locator('[data-editor]').evaluate((host) => host.shadowRoot?.querySelectorAll('style').length)).toBe(0)
})

test('a misspelt name is found at that very place, told in both languages, and gone when it is mended', async ({ page }) => {
  await begun(page)
  await goBehind(page, 'homeVisitRate')
  await page.keyboard.type('x')
  const mark = page.locator('[data-editor] .cm-lintRange-error')
  await expect(mark.first()).toHaveText('homeVisitRatex')
  await expect(tab(page, /规则/)).toContainText('1')
  const problem = page.getByRole('button', { name: /rules\.drl:7:25/ })
  await expect(problem).toContainText('homeVisitRate')

  await mark.first().hover()
  const told = page.locator('[data-editor] .cm-tooltip')
  await expect(told).toContainText(/[A-Z]+-\d{3}/)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: /Error.*rules\.drl:7:25/ })).toBeVisible()

  // a click leads there from another file
  await tab(page, /Policy/).click()
  await page.getByRole('button', { name: /rules\.drl:7:25/ }).click()
  await expect(tab(page, /Rules/)).toHaveAttribute('aria-selected', 'true')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('homeVisitRate')
  await expect(mark).toHaveCount(0)
  await expect(page.getByText('Scenarios passed:')).toBeVisible()
})

test('a parameter is changed by its form in the text, undone, changed again, saved and found again', async ({ page }) => {
  await begun(page, 'form')
  await page.getByLabel('按名称或代码查找').fill('homeVisitTarget')
  const field = page.getByRole('textbox', { name: /走访率目标/ })
  await expect(field).toHaveValue('95%')

  await field.fill('30%')
  await expect(page.getByRole('alert')).toContainText('超出范围 80% – 100%')
  await field.fill('90')
  await expect(page.getByRole('alert')).toContainText('是不是 90%')
  await field.fill('90%')
  await expect(page.getByText('即 0.9', { exact: true })).toBeVisible()
  await field.press('Enter')
  await expect(tab(page, /^参数 parameters.*有未保存的改动/)).toBeVisible()

  await page.getByRole('button', { name: '撤销上一步' }).click()
  await expect(field).toHaveValue('95%')
  await field.fill('0.9')
  await field.press('Enter')
  await tab(page, /^参数 parameters/).click()
  await expect(editor(page)).toContainText('走访率目标, en: Target of home visits}, unit: FRACTION, range: [0.8, 1], values: { 2026-01: {value: 0.9, assumed: true} }')

  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('已保存为第 2 次修订')).toBeVisible()
  await page.goto(page.url().replace('parameters.yaml', 'form'))
  await page.getByLabel('按名称或代码查找').fill('走访率目标')
  await expect(page.getByRole('textbox', { name: /走访率目标/ })).toHaveValue('90%')
})

test('a number that is still being typed counts as unsaved, and is saved with the rest', async ({ page }) => {
  await begun(page, 'form')
  await page.getByLabel('按名称或代码查找').fill('homeVisitTarget')
  const field = page.getByRole('textbox', { name: /走访率目标/ })
  await field.fill('91%')
  await expect(page.locator('.tag.wait', { hasText: '有未保存的改动' })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('已保存为第 2 次修订')).toBeVisible()
  await page.reload()
  await page.getByLabel('按名称或代码查找').fill('homeVisitTarget')
  await expect(field).toHaveValue('91%')
})

test('another value is dated with a month, with its source', async ({ page }) => {
  await begun(page, 'form')
  await page.getByLabel('按名称或代码查找').fill('gradeBonus')
  await page.getByRole('button', { name: '等次绩效：从某月起改用新值' }).click()
  await page.getByLabel('从哪个月起').fill('2026-12')
  await page.getByLabel('哪一个数').selectOption({ label: 'GOOD（500）' })
  await page.getByRole('textbox', { name: '新值' }).fill('550')
  await page.getByRole('button', { name: '写入文本' }).click()
  await expect(page.getByRole('alert')).toContainText('依据条款')
  await page.getByLabel('依据条款').fill('三(二) 奖惩兑现')
  await page.getByRole('button', { name: '写入文本' }).click()
  await expect(page.getByRole('textbox', { name: '等次绩效，自 2026 年 12 月 起，GOOD' })).toHaveValue('550')
  await expect(page.getByRole('textbox', { name: '等次绩效，自 2026 年 12 月 起，EXCELLENT' })).toHaveValue('800')
  await expect(page.getByRole('textbox', { name: '等次绩效，自 2026 年 1 月 起，GOOD' })).toHaveValue('500')
})

test('a trial says who moves and why, and that nobody does where nothing changed', async ({ page }) => {
  test.slow()
  await begun(page, 'trial')
  await page.getByRole('button', { name: '试算', exact: true }).click()
  await expect(page.getByText('没有任何人变化')).toBeVisible()

  await tab(page, /参数表单/).click()
  await page.getByLabel('按名称或代码查找').fill('homeVisitTarget')
  await page.getByRole('textbox', { name: /走访率目标/ }).fill('90%')
  await page.getByRole('textbox', { name: /走访率目标/ }).press('Enter')
  await expect(tab(page, /^参数 parameters.*有未保存的改动/)).toBeVisible()
  await tab(page, /试算/).click()
  await expect(page.getByText('之后又有改动')).toBeVisible()
  await page.getByRole('button', { name: '保存并试算' }).click()
  await expect(page.getByRole('heading', { name: /按第 2 次修订重算/ })).toBeVisible()
  const movers = page.getByRole('table', { name: '变化的人' })
  await movers.getByRole('button', { name: /^为什么/ }).first().click()
  await expect(movers).toContainText('入户走访率')

  await page.getByLabel('只看等次改变的').check()
  // a list of texts does not wait for the filter
  await expect.poll(async () => {
    const grades = await movers.locator('tr.mover td[data-label="等次"]').allInnerTexts()
    return grades.length > 0 && grades.every((grade) => grade.includes('→'))
  }).toBe(true)
  await isFitForAll(page)
})

test.describe('with a mistake', () => {
  test.use({ refusals: [/422/] })
  test('a draft is not tried, but says which and leads there', async ({ page }) => {
    await begun(page)
    await goBehind(page, 'homeVisitRate')
    await page.keyboard.type('x')
    await tab(page, /试算/).click()
    await page.getByRole('button', { name: '保存并试算' }).click()
    await expect(page.getByRole('heading', { name: '草稿有错误，改正后才能试算' })).toBeVisible()
    await page.getByRole('tabpanel').getByRole('button', { name: /rules\.drl:7:25/ }).click()
    await expect(editor(page)).toBeFocused()
  })
})

test.describe('of two who edit one draft', () => {
  // two who check at once may have to wait for their turn
  test.use({ refusals: [/409|503/] })
  test('the later is told who saved and when, loses nothing, and decides', async ({ page, context }) => {
    const id = await begun(page)
    const other = await context.newPage()
    await other.goto(`/drafts/${id}?tab=rules.drl`)
    await editor(other).press('ControlOrMeta+Home')
    await other.keyboard.type('// theirs\n')
    await other.keyboard.press('ControlOrMeta+s')
    await expect(other.getByText('已保存为第 2 次修订')).toBeVisible()

    await editor(page).press('ControlOrMeta+Home')
    await page.keyboard.type('// mine\n')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByRole('alert')).toContainText(/editor 于 .* 保存了第 2 次修订；您改的是第 1 次修订/)
    await expect(editor(page)).toContainText('// mine')
    // its colour changes slowly
    await expect(page.getByRole('button', { name: '保存', exact: true })).toHaveCSS('background-color', 'rgb(31, 90, 148)')
    await isFitForAll(page)

    await page.getByRole('button', { name: '取对方的' }).click()
    await expect(editor(page)).toContainText('// theirs')
    await expect(editor(page)).not.toContainText('// mine')
    await editor(page).press('ControlOrMeta+z')
    await expect(editor(page)).toContainText('// mine')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('已保存为第 3 次修订')).toBeVisible()
  })
})

test('unsaved text is not left by mistake', async ({ page }) => {
  await begun(page)
  await editor(page).press('ControlOrMeta+Home')
  await page.keyboard.type('// new\n')
  await page.getByRole('link', { name: '考核办法' }).click()
  await page.getByRole('button', { name: '留在此页' }).click()
  await expect(editor(page)).toContainText('// new')
  await page.getByRole('link', { name: '考核办法' }).click()
  await page.getByRole('button', { name: '离开，不保存' }).click()
  await expect(page).toHaveURL(/\/policies$/)
})

test('each file keeps its own undo, and the keyboard leaves the editor by Escape and Tab', async ({ page }) => {
  await begun(page)
  await editor(page).press('ControlOrMeta+Home')
  await page.keyboard.type('// rules ')
  await tab(page, /^办法/).click()
  await editor(page).press('ControlOrMeta+Home')
  await page.keyboard.type('# policy\n')
  await tab(page, /^规则/).click()
  await editor(page).press('ControlOrMeta+z')
  await expect(editor(page)).not.toContainText('// rules')
  await tab(page, /^办法/).click()
  await expect(editor(page)).toContainText('# policy')

  await editor(page).press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

for (const { language, width } of EVERYWHERE) {
  test(`the studio is fit for all in ${language} at ${width} pixels`, async ({ page }) => {
    test.setTimeout(900_000)
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript((spoken) => localStorage.setItem('plumbline.language', spoken), language)
    const id = await begun(page)
    for (const path of ['/policies', '/policies/community-officer', ...['policy.yaml', 'rules.drl', 'form', 'trial'].map((room) => `/drafts/${id}?tab=${room}`)]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await test.step(path, () => isFitForAll(page, language))
    }
    await page.goto(`/drafts/${id}?tab=rules.drl`)
    await goBehind(page, 'homeVisitRate')
    await page.keyboard.type('x')
    await expect(page.getByRole('button', { name: /rules\.drl:7:25/ })).toBeVisible()
    await isFitForAll(page, language)
    expect(await sideways(page)).toBe(0)
  })
}

test('no Chinese words of ours are left in English', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('plumbline.language', 'en'))
  const left = ownChinese(page)
  const id = await begun(page, 'form')
  for (const path of ['/policies', '/policies/community-officer', `/drafts/${id}?tab=form`, `/drafts/${id}?tab=trial`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await left(), path).toEqual([])
  }
})
