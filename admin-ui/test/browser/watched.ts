import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { stateOf, type Login } from './accounts'

/**
 * A page on which nothing may go wrong unseen: errors of scripts, what the content policy forbids, and what the browser complains about.
 * An answer that refuses is told in the console too; where a test wants one, it says so.
 */
export const test = base.extend<{ refusals: RegExp[]; as: Login | 'nobody' }>({
  refusals: [[], { option: true }],
  // who is signed in: an account of the demonstration, or nobody
  as: ['operator', { option: true }],
  storageState: async ({ as, baseURL }, use) => use(as === 'nobody' ? undefined : await stateOf(as, baseURL ?? '')),
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

const CHINESE = /[\p{Script=Han}：；，。（）、“”]/u

/**
 * What a page says of its own in Chinese, to be read or heard. What the service sent does not count, whoever handed it in and whenever:
 * names, units, clauses and reasons stay as they are. Listens from now on, so it is begun before a page is opened.
 */
export function ownChinese(page: Page): () => Promise<string[]> {
  const answers: Promise<unknown>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) {
      answers.push(response.json().catch(() => undefined))
    }
  })
  return async () => {
    let texts: string[]
    let heard: number
    // a page may have begun to ask while it was read
    do {
      heard = answers.length
      await page.waitForLoadState('networkidle')
      texts = await saidBy(page)
    } while (answers.length !== heard)
    const sent = [...new Set((await Promise.all(answers)).flatMap(textsOf))].filter((text) => CHINESE.test(text)).sort((a, b) => b.length - a.length)
    return texts.map((said) => sent.reduce((rest, text) => rest.replaceAll(text, ' '), condensed(said))).filter((said) => CHINESE.test(said))
  }
}

/** Of a text in two languages the English one: its Chinese has no place on an English page. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [condensed(value)]
  }
  if (typeof value !== 'object' || value === null) {
    return []
  }
  return 'zh' in value && 'en' in value ? textsOf(value.en) : Object.values(value).flatMap(textsOf)
}

function condensed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function saidBy(page: Page): Promise<string[]> {
  return page.locator('main').evaluate((main) => {
    const said = [document.title]
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      said.push(texts.currentNode.nodeValue ?? '')
    }
    Array.from(main.querySelectorAll('*')).forEach((element) =>
      ['aria-label', 'title', 'placeholder', 'alt', 'data-label'].forEach((name) => said.push(element.getAttribute(name) ?? '')),
    )
    return said
  })
}

/** The finished run of a policy in the newest month. */
export async function runOf(page: Page, policy: string): Promise<number> {
  const answer = await page.request.get(`/api/runs?policy=${policy}`)
  const runs = (await answer.json()) as { items: { id: number; state: string; period: string }[] }
  const newest = runs.items.filter((run) => run.state === 'REVIEW').sort((a, b) => b.period.localeCompare(a.period) || b.id - a.id)[0]
  expect(newest, `a finished run of ${policy}`).toBeDefined()
  return newest?.id ?? 0
}
