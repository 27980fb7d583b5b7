import { useAnswer } from '@/api/useAnswer'
import { flat, today, unitsOn } from './asked'

/** What people call a unit today; its number while that is not known, and where there is no such unit any more. */
export function useUnitNames(): (no: string) => string {
  const { data } = useAnswer(async () => new Map(flat(await unitsOn(today())).map(({ unit }) => [unit.no, unit.name])))
  return (no) => data.value?.get(no) ?? no
}
