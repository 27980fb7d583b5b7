import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Schemas } from '@/api/client'
import { budget } from '@/outcomes/budget'
import RankingPage from '@/ranking/RankingPage.vue'
import RunNotes from '@/ranking/RunNotes.vue'
import { fromKey, keyOf, spread } from '@/ranking/groups'
import { unranked } from '@/ranking/unranked'
import { answering, mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const text = (zh: string) => ({ zh, en: zh })
const grades = (best: number, worst: number) => [
  { grade: 'EXCELLENT', gradeName: text('优秀'), count: best },
  { grade: 'GOOD', gradeName: text('良好'), count: 0 },
  { grade: 'BAD', gradeName: text('不合格'), count: worst },
]
const groups = [
  { ranking: 'main', groupNo: 1, name: '甲分局 / A组', members: 4, ranked: true, grades: grades(1, 3) },
  { ranking: 'main', groupNo: 2, name: '甲分局 / B组', members: 6, ranked: true, grades: grades(2, 4) },
]

describe('a group', () => {
  test('is named in the address by ranking and number', () => {
    const group = { ranking: 'by.total', groupNo: 12 } as Schemas['PeerGroup']
    expect(fromKey(keyOf(group))).toEqual({ ranking: 'by.total', groupNo: 12 })
    expect(fromKey('nonsense')).toBeUndefined()
    expect(fromKey(undefined)).toBeUndefined()
  })

  test('spreads over the grades, those that nobody has keep their place', () => {
    expect(spread(groups).map((share) => [share.code, share.count, share.percent])).toEqual([['EXCELLENT', 3, 30], ['GOOD', 0, 0], ['BAD', 7, 70]])
  })
})

describe('a budget', () => {
  test('that is exactly used up holds', () => expect(budget('100.00', '100')).toMatchObject({ exceeded: false, difference: '0.00', used: 100 }))

  test('is exceeded by the smallest amount', () => expect(budget('100.01', '100')).toMatchObject({ exceeded: true, difference: '0.01', used: 100 }))

  test('says exactly what is left', () => expect(budget('0.1', '0.3')).toMatchObject({ exceeded: false, difference: '0.2' }))

  test('of nothing has no share', () => expect(budget('0', '0')).toMatchObject({ exceeded: false, used: 0 }))
})

describe('the ranking', () => {
  const run = { id: 7, revision: 1, semantics: 1, state: 'REVIEW', scored: 15, graded: 13, quarantined: 2, notTakingPart: 3 }
  const standing = { ranking: 'main', groupNo: 1, groupName: '甲分局 / A组', position: 1, assessee: 'P1', name: '甲', rank: 1, tied: 1, size: 4, total: '98.5', unitName: '一所', post: '社区民警', grade: 'GOOD', gradeName: text('良好') }

  const small = { ranking: 'main', groupNo: 3, name: '甲分局 / C组', members: 4, ranked: false, grades: grades(0, 4) }

  async function opened(at: string, more: object = {}, answers: Record<string, unknown> = {}) {
    const { asked, fetch } = answering({
      'GET /api/runs/7/peer-groups': { items: [...groups, small] },
      'GET /api/runs/7/units': { items: [{ name: '一所', count: 10 }] },
      'GET /api/runs/7/findings': { items: [] },
      'GET /api/runs/7/standings': { items: [standing] },
      'GET /api/runs/7/sheets': { items: [] },
      ...answers,
    })
    vi.stubGlobal('fetch', fetch)
    const { page, router } = await mounted(RankingPage, { run: { ...run, ...more } }, { at })
    await flushPromises()
    return { page, router, asked }
  }

  test('asks for what the address narrows it to', async () => {
    const { page, asked } = await opened('/runs/7/ranking?group=main.2&grade=GOOD&unit=一所&search=甲')
    expect(asked).toContain('GET /api/runs/7/standings?ranking=main&groupNo=2&grade=GOOD&unit=一所&search=甲&limit=50')
    expect(page.find('table').text()).toContain('98.50')
  })

  test('puts what is picked into the address, and nothing that is not', async () => {
    const { page, router, asked } = await opened('/runs/7/ranking?search=甲')
    await page.findAll('nav button')[1]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ search: '甲', group: 'main.1' })
    expect(asked[asked.length - 1]).toContain('groupNo=1')
    await page.findAll('nav button')[0]?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ search: '甲' })
  })

  test('counts all who have no place as it lists them: not scored, in no group, in a small group, not taking part', async () => {
    expect(unranked(run as Schemas['Run'], [...groups, small] as Schemas['PeerGroup'][])).toEqual({ quarantined: 2, ungraded: 1, inSmallGroups: 4, notTakingPart: 3, all: 10 })
    const { page } = await opened('/runs/7/ranking?view=unranked')
    expect(page.get('.views').text()).toContain('没有排名的人（10）')
    const listed = page.findAll('.places h2, .places p').flatMap((each) => /：(\d+) 个/.exec(each.text())?.[1] ?? []).map(Number)
    expect(listed).toEqual([2, 1, 4, 3])
  })

  test('says of a policy that ranks nobody that this is why there is no place, and not that a group is too small', async () => {
    const unplaced = { ...standing, rank: undefined, tied: undefined }
    const everybody = { ranking: '-', groupNo: 1, name: '', members: 13, ranked: false, grades: grades(3, 10) }
    const answers = { 'GET /api/runs/7/peer-groups': { items: [everybody] }, 'GET /api/runs/7/standings': { items: [{ ...unplaced, ranking: '-', groupName: '' }] } }
    const { page } = await opened('/runs/7/ranking', {}, answers)
    expect(page.find('nav').text()).toContain('全体')
    expect(page.find('nav').text()).toContain('本办法不排名')
    expect(page.find('table').text()).toContain('本办法不排名')
    const without = await opened('/runs/7/ranking?view=unranked', {}, answers)
    expect(without.page.text()).toContain('本办法不排名：13 个')
    expect(page.text() + without.page.text()).not.toContain('人数不足')
  })

  test('does not count before it knows the groups', async () => {
    const { page } = await opened('/runs/7/ranking?view=unranked', {}, { 'GET /api/runs/7/peer-groups': Response.json({ code: 'HTTP-503' }, { status: 503 }) })
    expect(page.get('.views').text()).toContain('没有排名的人（–）')
    expect(page.find('[role=alert]').text()).toContain('HTTP-503')
    expect(page.text()).not.toContain('所有考核对象都有名次')
  })

  test('knows from the run whether anything was left out', async () => {
    const without = await opened('/runs/7/ranking?view=unranked')
    expect(without.asked.filter((each) => each.includes('LEFT_OUT'))).toEqual([])
    const { page, asked } = await opened('/runs/7/ranking?view=unranked', { leftOut: 5 })
    expect(page.text()).toContain('不计入的数据：5 条')
    expect(asked.filter((each) => each.includes('LEFT_OUT'))).toHaveLength(1)
  })
})

describe('the notes for the review', () => {
  test('are all there, however many pages they fill', async () => {
    const note = (position: number) => ({ position, code: 'RUN-301', message: text(`第 ${position} 条`), remedy: text('请看') })
    vi.stubGlobal('fetch', async (request: Request) => {
      const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0)
      return Response.json({ items: [note(from + 1), note(from + 2)], next: from < 4 ? String(from + 2) : undefined })
    })
    const { page } = await mounted(RunNotes, { run: 7 })
    await flushPromises()
    expect(page.get('summary').text()).toContain('6')
    expect(page.text()).toContain('第 6 条')
  })

  test('are not taken for none where they do not come', async () => {
    vi.stubGlobal('fetch', answering({}).fetch)
    const { page } = await mounted(RunNotes, { run: 7 })
    await flushPromises()
    expect(page.find('[role=alert]').text()).toContain('API-404')
  })
})
