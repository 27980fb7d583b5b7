import { createI18n } from 'vue-i18n'
import { firstWords } from './firstWords'

export type Language = 'zh' | 'en'

const KEPT_AS = 'plumbline.language'

function wanted(): Language {
  const kept = localStorage.getItem(KEPT_AS)
  if (kept === 'zh' || kept === 'en') {
    return kept
  }
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export const i18n = createI18n({ legacy: false, locale: wanted(), fallbackLocale: 'zh', messages: firstWords })

export function speak(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(KEPT_AS, language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

speak(i18n.global.locale.value as Language)
