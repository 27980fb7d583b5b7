import { expect, test } from './watched'

test('the start page says which months there are', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/months$/)
  await expect(page.getByRole('heading', { name: '2026 年 10 月' })).toBeVisible()
})

test('the language changes and is kept', async ({ page }) => {
  await page.goto('/months')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Policies' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Policies' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
