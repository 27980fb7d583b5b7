import { useI18n } from 'vue-i18n'
import { ZONE } from './zone'

/** Counts, bytes and moments in the language that is spoken; decimals of the service have decimal.ts. */
export function useFigures() {
  const { locale } = useI18n()
  const tag = () => (locale.value === 'zh' ? 'zh-CN' : 'en-GB')

  function count(number: number | undefined | null): string {
    return number === undefined || number === null ? '–' : new Intl.NumberFormat(tag()).format(number)
  }

  function moment(iso: string | undefined | null): string {
    return iso ? new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE }).format(new Date(iso)) : '–'
  }

  function bytes(number: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, number)) / 3))
    return new Intl.NumberFormat(tag(), { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step ? 1 : 0 }).format(
      number / 1000 ** step,
    )
  }

  /** 2026-10, 2026-Q3, 2026 or the day 2026-03-15 as people say it. */
  function period(label: string): string {
    const [year, part, day] = label.split('-')
    if (!part) {
      return locale.value === 'zh' ? `${year} 年` : label
    }
    if (part.startsWith('Q')) {
      return locale.value === 'zh' ? `${year} 年第 ${part.slice(1)} 季度` : `${part} ${year}`
    }
    if (locale.value === 'zh') {
      return `${year} 年 ${Number(part)} 月${day ? ` ${Number(day)} 日` : ''}`
    }
    const date = new Date(Number(year), Number(part) - 1, Number(day ?? 1))
    return new Intl.DateTimeFormat('en-GB', { day: day ? 'numeric' : undefined, month: 'long', year: 'numeric' }).format(date)
  }

  /** The month 2026-10 where there is little room. */
  function monthName(label: string): string {
    const [year, month] = label.split('-')
    return locale.value === 'zh' ? `${Number(month)} 月` : new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(new Date(Number(year), Number(month) - 1, 1))
  }

  return { count, moment, bytes, period, monthName }
}
