import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useText } from '@/language/useText'
import { whyNoPlace } from './groups'

type Standing = Schemas['Standing']

/** What is to be said of a place: shared with whom, and why the grade is not that of the points. */
export function useNotes() {
  const { t } = useI18n()
  const text = useText()

  function note(standing: Standing): string {
    const parts = []
    if (standing.rank === undefined) {
      parts.push(t(`ranking.why.${whyNoPlace(standing)}`))
    } else if ((standing.tied ?? 1) > 1) {
      parts.push(t('ranking.tied', [standing.tied ?? 1]))
    }
    const because = text(standing.because)
    if (because) {
      const band = text(standing.bandGradeName)
      parts.push(band && standing.bandGrade !== standing.grade ? t('ranking.heldBack', [band, because]) : because)
    }
    return parts.join(t('ranking.then'))
  }

  return { note, grade: (standing: Standing) => text(standing.gradeName) || (standing.grade ?? '') }
}
