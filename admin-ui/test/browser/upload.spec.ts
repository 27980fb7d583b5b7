import { request, type APIRequestContext } from '@playwright/test'
import { stateOf } from './accounts'
import { expect, isFitForAll, test } from './watched'

// a month that nobody else looks at, so that the others find what they know
const MONTH = '2025-03'
const HEADER = '警号,月份,全勤'

function csv(name: string, ...rows: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows, ''].join('\n')) }
}

test.describe.configure({ mode: 'serial' })

test('good rows are in, a wrong one is named with its line and reason, and can be downloaded', async ({ page }) => {
  await page.goto('/batches')
  await page.getByLabel('选择文件', { exact: true }).last().setInputFiles(csv('attendance.csv', `P000004,${MONTH},是`, `P000005,${MONTH},也许`))
  const upload = page.getByRole('article', { name: 'attendance.csv' })
  await expect(upload).toContainText('已收到')
  await expect(upload.getByRole('table', { name: '有误的行' })).toContainText('也许')
  await expect(upload.getByRole('table', { name: '有误的行' }).getByRole('row').nth(1)).toContainText('INTAKE-')
  await isFitForAll(page)
  const download = page.waitForEvent('download')
  await upload.getByRole('link', { name: /下载有误的行/ }).click()
  expect((await download).suggestedFilename()).toContain('rejections.csv')

  await upload.getByRole('link', { name: /批次/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'attendance.csv' })).toBeVisible()
  await expect(page.getByRole('table', { name: '有误的行' })).toContainText('也许')
})

test('the same file twice changes nothing, and is told so', async ({ page }) => {
  await page.goto('/batches')
  const file = csv('twice.csv', `P000006,${MONTH},是`)
  await page.getByLabel('选择文件', { exact: true }).last().setInputFiles(file)
  await expect(page.getByRole('article', { name: 'twice.csv' })).toContainText('已收到')
  await page.getByLabel('选择文件', { exact: true }).last().setInputFiles(file)
  await expect(page.getByRole('article', { name: 'twice.csv' }).first()).toContainText('这次没有改动任何数据')
})

test('what contradicts needs a reason, and then it is a correction', async ({ page }) => {
  await page.goto('/batches')
  await page.getByLabel('选择文件', { exact: true }).last().setInputFiles(csv('again.csv', `P000004,${MONTH},否`))
  const upload = page.getByRole('article', { name: 'again.csv' })
  await expect(upload).toContainText('INTAKE-301')
  await upload.getByRole('button', { name: '作为更正报送' }).click()
  await upload.getByLabel('为什么更正').fill('核对考勤后更正')
  await upload.getByRole('button', { name: '报送更正' }).click()
  await expect(upload.locator('dl')).toContainText('有误0')
  await expect(upload.locator('.contradicts')).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('更正：核对考勤后更正')).toBeVisible()
})

test.describe('a file that is none', () => {
  test.use({ refusals: [/422/] })

  test('is refused as a whole, with the code and what to do', async ({ page }) => {
    await page.goto('/batches')
    await page.getByLabel('选择文件', { exact: true }).last().setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
    const upload = page.getByRole('article', { name: 'letter.csv' })
    await expect(upload).toContainText('没有采用')
    await expect(upload.getByRole('alert')).toContainText('INTAKE-008')
  })
})

test.describe('a clerk', () => {
  test.use({ as: 'clerk' })

  test('hands in the figures of the own unit; rows about others are refused, each with the reason', async ({ page, baseURL }) => {
    const own = await somebodyOf(page.request)
    const operator = await request.newContext({ baseURL, storageState: await stateOf('operator', baseURL ?? '') })
    const other = await somebodyOf(operator, own.unit)
    await operator.dispose()

    await page.goto('/batches')
    await page.getByLabel('选择文件', { exact: true }).last().setInputFiles(csv('own-unit.csv', `${own.no},${MONTH},是`, `${other.no},${MONTH},是`))
    const upload = page.getByRole('article', { name: 'own-unit.csv' })
    await expect(upload).toContainText('已收到')
    const refused = upload.getByRole('table', { name: '有误的行' })
    await expect(refused.getByRole('row')).toHaveCount(2)
    await expect(refused).toContainText('INTAKE-309')
    await expect(refused).toContainText(other.no)
    await expect(refused).not.toContainText(own.no)
  })
})

/** Whom an account may see on the day that the figures are about; of any unit but one, where one is named. */
async function somebodyOf(visitor: APIRequestContext, otherThan?: string): Promise<{ no: string; unit: string }> {
  const answer = await visitor.get(`/api/organisation/people?on=${MONTH}-31&limit=500`)
  const people = ((await answer.json()) as { items: { no: string; attributes: { parent?: string } }[] }).items
  const found = people.find(({ attributes }) => attributes.parent !== undefined && attributes.parent !== otherThan)
  expect(found, 'somebody').toBeDefined()
  return { no: found?.no ?? '', unit: found?.attributes.parent ?? '' }
}
