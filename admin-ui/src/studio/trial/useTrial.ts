import { computed, ref, shallowRef } from 'vue'
import { useAnswer } from '@/api/useAnswer'
import { Refused } from '@/api/client'
import { finishedRuns, tryDraft, type Finding, type Trial } from '../asked'
import type { OpenDraft } from '../draft/useDraft'

/** Scores a month that is over by the draft as it is typed now; what is unsaved is saved first, because the service tries what it has. */
export function useTrial(draft: OpenDraft, policy: string) {
  const runs = useAnswer(() => finishedRuns(policy))
  const chosen = ref<number>()
  const run = computed(() => chosen.value ?? runs.data.value?.[0]?.id)
  const trial = shallowRef<Trial>()
  const cause = shallowRef<unknown>()
  const pending = ref(false)
  /** mistakes of the draft that stand at a place in its texts */
  const mistakes = computed(() => {
    const findings = cause.value instanceof Refused ? ((cause.value.problem.findings ?? []) as Finding[]) : []
    return findings.filter((finding) => finding.place?.line)
  })
  /** the trial tells of an earlier text */
  const stale = computed(() => trial.value !== undefined && (draft.unsaved.value || trial.value.draft.revision !== draft.revision.value?.revision))

  async function start(): Promise<void> {
    const about = draft.draft.value
    if (!about || run.value === undefined || pending.value) {
      return
    }
    pending.value = true
    cause.value = undefined
    try {
      if (!draft.unsaved.value || (await draft.save())) {
        trial.value = await tryDraft(about.id, run.value)
      }
    } catch (refused) {
      cause.value = refused
      trial.value = undefined
    } finally {
      pending.value = false
    }
  }

  return { runs, run, choose: (id: number) => (chosen.value = id), trial, cause, mistakes, stale, pending, start }
}
