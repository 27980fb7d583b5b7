import { passwordOf, type Login } from './accounts'
import { expect, isFitForAll, test } from './watched'

test.describe('a visitor', () => {
  test.use({ as: 'nobody', refusals: [/401/] })

  test('signs in, comes to the page that was wanted, and signs out again', async ({ page }) => {
    await page.goto('/batches')
    await expect(page).toHaveURL(/\/sign-in\?to=/)
    await page.getByLabel('登录名').fill('clerk')
    await page.getByLabel('密码', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('ACCOUNT-001')
    await isFitForAll(page)
    await page.getByLabel('密码', { exact: true }).fill(passwordOf('clerk'))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/batches')
    await expect(page.getByRole('navigation', { name: '主要页面' }).getByRole('link')).toHaveText(['月度考核', '数据报送', '考核办法', '单位'])

    await page.getByRole('button', { name: '单位内勤' }).click()
    await isFitForAll(page)
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
    await page.goto('/batches')
    await expect(page).toHaveURL(/\/sign-in\?to=/)
  })

  test('is led to no other site after signing in', async ({ page }) => {
    await page.goto('/sign-in?to=//elsewhere.example/')
    await page.getByLabel('登录名').fill('leader')
    await page.getByLabel('密码', { exact: true }).fill(passwordOf('leader'))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/months$/)
  })
})

test.describe('a session that ended', () => {
  test.use({ as: 'auditor', refusals: [/401/] })

  test('leads to signing in, and back to the page', async ({ page, context }) => {
    await page.goto('/months')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // what the page itself asks for is answered
    await page.waitForLoadState('networkidle')
    await context.clearCookies({ name: 'PLUMBLINE_SESSION' })
    await page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name: '数据报送' }).click()
    await expect(page).toHaveURL(/\/sign-in\?to=\/batches$/)
  })
})

const PAGES: Record<string, { login: Login; links: string[]; refused: string[] }> = {
  'an officer': { login: 'officer', links: ['我的成绩', '考核办法'], refused: ['/months', '/batches', '/runs/1/ranking', '/units', '/accounts', '/drafts/1'] },
  'a clerk': { login: 'clerk', links: ['月度考核', '数据报送', '考核办法', '单位'], refused: ['/runs/1/ranking', '/accounts', '/drafts/1', '/audit'] },
  'a leader': { login: 'leader', links: ['月度考核', '考核办法', '单位'], refused: ['/batches', '/accounts', '/drafts/1', '/audit'] },
  'an auditor': { login: 'auditor', links: ['月度考核', '数据报送', '考核办法', '单位', '账号', '审计记录'], refused: [] },
  'an operator': { login: 'operator', links: ['月度考核', '数据报送', '考核办法', '单位'], refused: ['/accounts', '/accounts/new', '/audit', '/drafts/1'] },
  'an inspector': { login: 'inspector', links: ['月度考核', '数据报送', '考核办法', '单位'], refused: ['/runs/1/ranking', '/accounts', '/audit', '/drafts/1'] },
  'an editor': { login: 'editor', links: ['月度考核', '考核办法', '单位'], refused: ['/batches', '/accounts', '/audit'] },
  'an approver': { login: 'approver', links: ['月度考核', '考核办法', '单位'], refused: ['/batches', '/accounts', '/audit'] },
  'an administrator': { login: 'admin', links: ['月度考核', '数据报送', '考核办法', '单位', '账号', '审计记录'], refused: ['/runs/1/ranking', '/drafts/1'] },
}

for (const [who, { login, links, refused }] of Object.entries(PAGES)) {
  test.describe(who, () => {
    test.use({ as: login })

    test('is shown what the role allows, and told of what it does not', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('navigation', { name: '主要页面' }).getByRole('link')).toHaveText(links)
      for (const path of refused) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的角色不能使用此功能')
        await expect(page.locator('main')).toContainText('需要的角色')
      }
    })
  })
}

for (const login of ['clerk', 'inspector', 'leader', 'auditor', 'approver', 'admin'] as const) {
  test.describe(`the pages of ${login}`, () => {
    test.use({ as: login })

    test('have no broken halves', async ({ page }) => {
      for (const path of ['/months', '/policies', '/policies/community-officer', '/units']) {
        await page.goto(path)
        await page.waitForLoadState('networkidle')
        await expect(page.getByRole('alert')).toHaveCount(0)
        await expect(page.getByRole('button', { name: /开始考核|更正运行|由此起草/ })).toHaveCount(0)
      }
    })
  })
}
