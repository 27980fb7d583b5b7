import type { Page } from '@playwright/test'
import { expect, isFitForAll, runOf, test } from './watched'

// what is published cannot be taken back, so one story follows the other
test.describe.configure({ mode: 'serial' })

/** Of its newest month. */
const POLICY = 'community-officer'
const REMARK = '十月结果，三日内可以提出异议'
const LATE = '当月迟到三次，本人已确认'
const TWICE = '与其他奖励重复'

function outcomes(page: Page) {
  const rows = page.getByRole('table', { name: '奖励和惩处' }).getByRole('row')
  return { rows, of: (kind: string, state: string) => rows.filter({ has: page.getByText(kind, { exact: true }) }).filter({ hasText: state }) }
}

test.describe('a leader', () => {
  test.use({ as: 'leader', refusals: [/409/] })

  test('reviews a run from the months on and publishes it once', async ({ page, context }) => {
    const run = await runOf(page, POLICY)
    await page.goto('/months')
    const policy = page.getByRole('article', { name: '社区民警月度考核' }).first()
    await policy.getByRole('link', { name: '排名' }).first().click()
    await expect(page).toHaveURL(new RegExp(`/runs/${run}/ranking`))
    await expect(page.getByText('未公示')).toBeVisible()
    await page.getByRole('link', { name: '审阅并公示' }).click()
    await expect(page.getByRole('region', { name: '公示后民警能看到什么' })).toContainText('所有人的姓名、单位、名次和等次')
    await expect(page.getByRole('region', { name: '公示前请看' }).getByRole('link', { name: /查看不予评分/ })).toBeVisible()
    await isFitForAll(page)

    // somebody else looks at the same time
    const late = await context.newPage()
    await late.goto(page.url())
    await late.getByRole('button', { name: '公示 …' }).click()

    await page.getByLabel(/公示说明/).fill(REMARK)
    await page.getByRole('button', { name: '公示 …' }).click()
    const question = page.getByRole('dialog', { name: '确定公示？' })
    await expect(question.getByRole('button', { name: '取消' })).toBeFocused()
    await isFitForAll(page)
    await page.keyboard.press('Escape')
    await expect(question).toHaveCount(0)
    await expect(page.getByRole('button', { name: '公示 …' })).toBeFocused()

    await page.keyboard.press('Enter')
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await question.getByRole('button', { name: '确定公示' }).dblclick()
    await expect(page.getByRole('heading', { name: /^已公示：.*leader/ })).toBeFocused()
    await expect(page.getByText(REMARK)).toBeVisible()
    await expect(page.getByRole('button', { name: '公示 …' })).toHaveCount(0)
    expect(sent).toHaveLength(1)

    await late.getByRole('button', { name: '确定公示' }).click()
    await expect(late.getByRole('dialog').getByRole('alert')).toContainText('RUN-270')
  })

  test('confirms rewards together, a penalty with its reason, and rejects one', async ({ page }) => {
    await page.goto(`/runs/${await runOf(page, POLICY)}/outcomes?state=PROPOSED`)
    const { rows, of } = outcomes(page)
    const together = page.getByRole('group', { name: '一并确认奖励' })
    await expect(together.getByRole('button', { name: '确认所选 …' })).toBeDisabled()
    const rewards = page.getByRole('checkbox')
    await rewards.nth(0).check()
    await rewards.nth(1).focus()
    await page.keyboard.press('Space')
    await expect(together).toContainText('已选 2 项')
    await together.getByRole('button', { name: '确认所选 …' }).click()
    const question = page.getByRole('dialog', { name: '确认 2 项奖励？' })
    await isFitForAll(page)
    await question.getByRole('button', { name: '确认', exact: true }).dblclick()
    await expect(page.getByRole('status').filter({ hasText: '已确认 2 项。' })).toBeFocused()
    await expect(rows.filter({ hasText: '已确认' })).toHaveCount(2)

    await of('扣发绩效', '待定').first().getByRole('button', { name: /^确认 / }).click()
    const penalty = page.getByRole('dialog', { name: '确认这项惩处？' })
    await expect(penalty.getByRole('button', { name: '确认', exact: true })).toBeDisabled()
    await penalty.getByLabel('理由（必填）').fill(LATE)
    await penalty.getByRole('button', { name: '确认', exact: true }).click()
    await expect(rows.filter({ hasText: LATE })).toContainText('已确认')

    await rows.filter({ has: page.getByRole('checkbox') }).first().getByRole('button', { name: /^否决 / }).click()
    const rejected = page.getByRole('dialog', { name: '否决这项奖励？' })
    await rejected.getByLabel('理由（必填）').fill(TWICE)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(rows.filter({ hasText: TWICE })).toContainText('已否决')

    await page.getByLabel('状态', { exact: true }).selectOption({ label: '已否决' })
    await expect(page).toHaveURL(/state=REJECTED/)
    await expect(rows.filter({ hasText: '已否决' })).toHaveCount(1)
    await expect(rows.filter({ hasText: '待定' })).toHaveCount(0)
  })
})

test.describe('an auditor', () => {
  test.use({ as: 'auditor' })

  test('finds exactly those deeds in the audit trail, which is whole', async ({ page }) => {
    const run = await runOf(page, POLICY)
    await page.goto('/')
    await page.getByRole('link', { name: '审计记录' }).click()
    const chain = page.getByRole('region', { name: '记录链' })
    await expect(chain).toContainText('与签名一致')
    await expect(chain).toContainText('./assess verify-audit')

    await page.getByLabel('对象类别').selectOption({ label: '考核运行' })
    await page.getByLabel('对象编号或名称').fill(String(run))
    await page.getByLabel('操作人（登录名）').fill('leader')
    await expect(page).toHaveURL(/actor=leader/)
    const entries = page.getByRole('list', { name: '审计记录列表' }).getByRole('listitem')
    const deeds = ['否决奖惩', '确认奖惩', '确认奖惩', '公布结果']
    await expect(entries.locator('.deed')).toHaveText(deeds)
    await page.reload()
    await expect(entries.locator('.deed')).toHaveText(deeds)

    await entries.nth(0).locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(entries.nth(0)).toContainText(TWICE)
    await entries.nth(1).locator('summary').click()
    await expect(entries.nth(1)).toContainText(LATE)
    await entries.nth(3).locator('summary').click()
    await expect(entries.nth(3)).toContainText(REMARK)
    await expect(entries.nth(3)).toContainText(/127\.0\.0\.1|0:0:0:0:0:0:0:1/)
    await isFitForAll(page)

    await page.getByLabel('操作', { exact: true }).selectOption({ label: '公布结果' })
    await expect(entries.locator('.deed')).toHaveText(['公布结果'])
    await page.getByLabel('截止日期').fill('2020-01-01')
    await expect(page.getByText('没有符合条件的记录。')).toBeVisible()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect(page).toHaveURL(/\/audit$/)
    await expect(page.getByLabel('对象类别')).toHaveValue('')
    await expect(entries.first()).toBeVisible()
  })

  test('sees that the run is published and what was decided, and can do neither', async ({ page }) => {
    const run = await runOf(page, POLICY)
    await page.goto(`/runs/${run}/publication`)
    await expect(page.getByRole('heading', { name: /^已公示/ })).toBeVisible()
    await page.goto(`/runs/${run}/outcomes?state=CONFIRMED`)
    await expect(outcomes(page).rows.filter({ hasText: '已确认' })).toHaveCount(3)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^(确认|否决) / })).toHaveCount(0)
  })
})
