import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

/**
 * A page on which nothing may go wrong unseen: errors of scripts, what the content policy forbids, and what the browser complains about.
 * An answer that refuses is told in the console too; where a test wants one, it says so.
 */
export const test = base.extend<{ refusals: RegExp[] }>({
  refusals: [[], { option: true }],
  page: async ({ page, refusals }, use) => {
    const wrong: string[] = []
    await page.exposeFunction('toldByPolicy', (what: string) => wrong.push(`content policy: ${what}`))
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !refusals.some((expected) => expected.test(message.text()))) {
        wrong.push(message.text())
      }
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { toldByPolicy } = window as unknown as { toldByPolicy: (what: string) => void }
        toldByPolicy(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await use(page)
    expect(wrong, 'what the browser complained about').toEqual([])
  },
})

export { expect }

const USUAL = [{ language: 'zh', width: 360 }, { language: 'en', width: 1440 }]

/** Both languages and both widths at least once; with PLUMBLINE_LONG each language at each width. */
export const EVERYWHERE = process.env.PLUMBLINE_LONG ? [...USUAL, { language: 'zh', width: 1440 }, { language: 'en', width: 360 }] : USUAL

/**
 * No violation that axe knows, and no sideways scrolling. Axe looks in Chinese alone: it is slow, and what it looks at (contrast, names,
 * structure) is the same in both languages; how wide words are is not.
 */
export async function isFitForAll(page: Page, language = 'zh'): Promise<void> {
  await page.waitForLoadState('networkidle')
  const violations = language === 'zh' ? (await new AxeBuilder({ page }).analyze()).violations : []
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
  expect(await sideways(page), 'pixels that stand out to the right').toBe(0)
}

export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}

/** The finished run of a policy in the newest month. */
export async function runOf(page: Page, policy: string): Promise<number> {
  const answer = await page.request.get(`/api/runs?policy=${policy}`)
  const runs = (await answer.json()) as { items: { id: number; state: string; period: string }[] }
  const newest = runs.items.filter((run) => run.state === 'REVIEW').sort((a, b) => b.period.localeCompare(a.period) || b.id - a.id)[0]
  expect(newest, `a finished run of ${policy}`).toBeDefined()
  return newest?.id ?? 0
}
