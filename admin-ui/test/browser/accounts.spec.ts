import { write } from './accounts'
import { expect, test } from './watched'

test.use({ as: 'admin' })

test('an account is made, its owner has to choose a password, and it is disabled', async ({ page, browser }) => {
  const login = `new-${Date.now()}`
  await page.goto('/accounts')
  await page.getByRole('link', { name: '新建账号' }).click()
  await page.getByLabel('登录名', { exact: true }).fill(login)
  await page.getByLabel('姓名', { exact: true }).fill('新来的内勤')
  await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '单位内勤' })
  await page.getByLabel('限定单位').selectOption('U0001')
  await page.getByRole('button', { name: '加入' }).click()
  await page.getByRole('button', { name: '创建账号' }).click()
  const password = await page.locator('.password').innerText()
  expect(password).toMatch(/^[a-z0-9-]{23}$/)

  const theirs = await browser.newContext({ storageState: undefined, baseURL: new URL(page.url()).origin })
  const other = await theirs.newPage()
  await other.goto('/units')
  await other.getByLabel('登录名').fill(login)
  await other.getByLabel('密码', { exact: true }).fill(password)
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL(/\/password/)
  await other.getByLabel('当前密码', { exact: true }).fill(password)
  await other.getByLabel('新密码', { exact: true }).fill('a quiet river at seven')
  await other.getByLabel('再输入一次密码', { exact: true }).fill('a quiet river at seven')
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL('/units')
  // within the unit of the role, and nowhere else
  await expect(other.getByRole('navigation', { name: '单位和人员' }).getByRole('button')).toHaveCount(1)

  await page.getByRole('link', { name: `查看账号 ${login}` }).click()
  await page.getByRole('button', { name: '停用' }).click()
  await expect(page.getByRole('button', { name: '取消' })).toBeFocused()
  await page.getByRole('group').getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('已停用')).toBeVisible()
  await other.getByRole('link', { name: '月度考核' }).click()
  await expect(other).toHaveURL(/\/sign-in/)
  await theirs.close()
})

test('a role is granted and withdrawn', async ({ page }) => {
  const made = await write(page.request, '/api/accounts', { login: `role-${Date.now()}`, name: '某督查', roles: [{ role: 'INSPECTOR', unit: 'U0001' }] })
  await page.goto(`/accounts/${(await made.json()).account.id}`)
  await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '领导' })
  await page.getByRole('button', { name: '授予 …' }).click()
  await page.getByRole('button', { name: '确定授予' }).click()
  const roles = page.getByRole('table', { name: '角色' })
  await expect(roles).toContainText('领导')
  await page.getByRole('button', { name: '收回角色“督查”' }).click()
  await roles.getByRole('group').getByRole('button', { name: '收回' }).click()
  await expect(roles).not.toContainText('督查')
})
