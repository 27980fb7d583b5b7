import { useI18n } from 'vue-i18n'
import { shown } from '@/figures/decimal'

/** An exact amount with its unit; nothing where there is no amount. */
export function useAmount() {
  const { t, te } = useI18n()

  function amount(value: string | undefined, unit: string | undefined): string {
    if (value === undefined || value === null) {
      return ''
    }
    const key = `outcomes.unit.${unit}`
    return unit && te(key) ? t(key, [shown(value)]) : shown(value)
  }

  return { amount }
}
