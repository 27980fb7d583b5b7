import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'

/** Says a text of the service in the language that is spoken. */
export function useText(): (text: Schemas['Text'] | undefined | null) => string {
  const { locale } = useI18n()
  return (text) => (text ? (locale.value === 'zh' ? text.zh : text.en) ?? '' : '')
}
