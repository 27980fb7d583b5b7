import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import type { Parameter } from '@/studio/asked'
import { useDesk, type Desk } from '@/studio/editor/useDesk'
import DatedValue from '@/studio/parameters/DatedValue.vue'
import LaterValue from '@/studio/parameters/LaterValue.vue'
import NumberField from '@/studio/parameters/NumberField.vue'
import { fieldOf } from '@/studio/parameters/rows'
import { useParameterEdits } from '@/studio/parameters/useParameterEdits'
import { mounted } from './mounted'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const share = { share: true, least: '0.8', greatest: '1' }

describe('the field of a number', () => {
  const opened = async () => (await mounted(NumberField, { number: { value: '0.95' }, field: share, label: '目标' })).page

  test('hands on once what was typed, though Enter and leaving both end the typing', async () => {
    const page = await opened()
    const input = page.get('input')
    await input.setValue('90%')
    await input.trigger('keydown', { key: 'Enter' })
    await input.trigger('change')
    expect(page.emitted('change')).toEqual([['0.9']])
  })

  test('says what is wrong at once and hands nothing on', async () => {
    const page = await opened()
    await page.get('input').setValue('30%')
    expect(page.get('[role=alert]').text()).toContain('80% – 100%')
    await page.get('input').trigger('change')
    expect(page.emitted('change')).toBeUndefined()
  })

  test('shows what the text says after a check, even if that is the old number again', async () => {
    const page = await opened()
    const input = page.get('input')
    await input.setValue('90%')
    await input.trigger('change')
    await page.setProps({ number: { value: '0.95' } })
    expect((input.element as HTMLInputElement).value).toBe('95%')
  })

  test('takes nothing from under the fingers', async () => {
    const page = await opened()
    const input = page.get('input')
    await input.trigger('focus')
    ;(input.element as HTMLInputElement).value = '0.8'
    await input.trigger('input')
    await page.setProps({ number: { value: '0.95' } })
    expect((input.element as HTMLInputElement).value).toBe('0.8')
  })
})

describe('a value that the day of the event decides', () => {
  const place = { file: 'parameters.yaml', line: 1, column: 1 }
  const absence = {
    code: 'absence', name: { zh: '旷工扣分', en: 'Points for absence' }, kind: 'NUMBER', unit: 'POINTS', datedBy: 'EVENT_DAY', place,
    values: [{ label: '2026-03-15', month: '2026-03', numbers: [{ value: '5' }] }],
  } as unknown as Parameter

  test('is told with its day', async () => {
    const { page } = await mounted(DatedValue, { parameter: absence, dated: absence.values[0] })
    expect(page.text()).toContain('自 2026 年 3 月 15 日 起')
  })

  test('may begin on any day', async () => {
    const { page } = await mounted(LaterValue, { parameter: absence, busy: false })
    await page.get('input[type=date]').setValue('2026-11-15')
    await page.findAll('.field input')[1]?.setValue('6')
    await page.get('input[type=checkbox]').setValue(true)
    await page.get('form').trigger('submit')
    expect(page.emitted('edit')).toEqual([[{ parameter: 'absence', month: '2026-11-15', row: undefined, value: '6', assumed: true }]])
  })

  test('a month is not enough', async () => {
    const { page } = await mounted(LaterValue, { parameter: absence, busy: false })
    await page.get('form').trigger('submit')
    expect(page.get('[role=alert]').text()).toContain('2026-11-15')
  })

  test('a range goes from its least to its greatest', async () => {
    const range = { ...absence, kind: 'RANGE', values: [{ label: '2026-01', month: '2026-01', numbers: [{ row: 'from', value: '2' }, { row: 'to', value: '5' }] }] } as unknown as Parameter
    const { page } = await mounted(DatedValue, { parameter: range, dated: range.values[0] })
    expect(page.findAll('.name').map((name) => name.text())).toEqual(['从', '至'])
  })
})

describe('a field that somebody types into', () => {
  async function typing() {
    const { page } = await mounted(NumberField, { number: { value: '0.95' }, field: share, label: '目标' })
    const input = page.get('input')
    await input.trigger('focus')
    return {
      page,
      shown: () => (input.element as HTMLInputElement).value,
      /** without leaving the field, which would hand it on */
      type: (text: string) => {
        ;(input.element as HTMLInputElement).value = text
        return input.trigger('input')
      },
      enter: () => input.trigger('keydown', { key: 'Enter' }),
      judged: (value: string) => page.setProps({ number: { value } }),
    }
  }

  test('keeps what was typed when the answer to an earlier number comes', async () => {
    const field = await typing()
    await field.type('90%')
    await field.enter()
    await field.type('85%')
    await field.judged('0.9')
    expect(field.shown()).toBe('85%')
    await field.enter()
    await field.judged('0.85')
    expect([field.shown(), field.page.emitted('change')]).toEqual(['85%', [['0.9'], ['0.85']]])
  })

  test('keeps it even if it was handed on before that answer', async () => {
    const field = await typing()
    await field.type('90%')
    await field.enter()
    await field.type('85%')
    await field.enter()
    await field.judged('0.9')
    expect(field.shown()).toBe('85%')
  })

  test('hands on the earlier number again where it is typed again', async () => {
    const field = await typing()
    await field.type('90%')
    await field.enter()
    await field.type('85%')
    await field.judged('0.9')
    await field.enter()
    await field.type('90%')
    await field.judged('0.85')
    await field.enter()
    expect(field.page.emitted('change')).toEqual([['0.9'], ['0.85'], ['0.9']])
  })

  test('hands on the number before, too, if another is under way', async () => {
    const field = await typing()
    await field.type('90%')
    await field.enter()
    await field.type('95%')
    await field.enter()
    await field.judged('0.9')
    expect([field.shown(), field.page.emitted('change')]).toEqual(['95%', [['0.9'], ['0.95']]])
  })

  test('shows the text where nothing was typed', async () => {
    const field = await typing()
    await field.judged('0.9')
    expect(field.shown()).toBe('90%')
  })
})

describe('changes by the form', () => {
  function desk(): Desk {
    const made = effectScope().run(() => useDesk({ spokenNow: () => [], completion: () => null })) as Desk
    made.fill({ 'policy.yaml': 'p', 'parameters.yaml': 'a b', 'rules.drl': '', 'scenarios.yaml': '' })
    return made
  }

  test('are made one after the other, each on the newest text, even if somebody types meanwhile', async () => {
    const on = desk()
    const sent: string[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      const { parameters, value } = (await request.json()) as { parameters: string; value: string }
      sent.push(parameters)
      if (sent.length === 1) {
        on.replace('parameters.yaml', 'typed a b')
      }
      return Response.json({ text: parameters.replace(value === '1' ? 'a' : 'b', value) })
    })
    const { make } = useParameterEdits(on, () => undefined)
    await Promise.all([make({ parameter: 'a', value: '1' }), make({ parameter: 'b', value: '2' })])
    expect(sent).toEqual(['a b', 'typed a b', 'typed 1 b'])
    expect(on.text('parameters.yaml')).toBe('typed 1 2')
  })

  test('that are refused leave the text alone and keep the reason', async () => {
    const on = desk()
    vi.stubGlobal('fetch', async () => Response.json({ code: 'POLICY-009' }, { status: 422 }))
    const { make, refused } = useParameterEdits(on, () => undefined)
    expect(await make({ parameter: 'a', value: '1' })).toBe(false)
    await flushPromises()
    await nextTick()
    expect(on.text('parameters.yaml')).toBe('a b')
    expect(refused.value?.edit.parameter).toBe('a')
  })
})

test('the limit of a step has no range and is no share, its value has and is', () => {
  const steps = { code: 's', kind: 'STEPS', unit: 'FRACTION', least: '0', greatest: '1', values: [] } as unknown as Parameter
  expect(fieldOf(steps, { row: '1.beyond', value: '2' })).toEqual({ share: false })
  expect(fieldOf(steps, { row: '1.value', value: '0.5' })).toEqual({ share: true, least: '0', greatest: '1' })
  expect(fieldOf(steps, { row: 'at-most', value: '0.5' })).toEqual({ share: true, least: '0', greatest: '1' })
})
