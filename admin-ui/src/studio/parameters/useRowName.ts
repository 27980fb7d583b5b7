import { useI18n } from 'vue-i18n'
import type { Parameter } from '../asked'
import { rowKind } from './rows'

/** What a number of a parameter is called; nothing for the only one. A table's codes are said as they are written. */
export function useRowName(): (parameter: Parameter, row: string | undefined) => string {
  const { t } = useI18n()
  return (parameter, row) => {
    if (row === undefined) {
      return ''
    }
    const { step, word, isCode } = rowKind(parameter, row)
    if (isCode) {
      return /^\d+$/.test(word) ? t('parameters.place', [word]) : word
    }
    const name = t(`parameters.row.${parameter.kind === 'RANGE' && word === 'from' ? 'least' : word}`)
    return step === undefined ? name : t('parameters.step', [step, name])
  }
}
