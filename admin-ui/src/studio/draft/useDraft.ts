import type { Text } from '@codemirror/state'
import { computed, ref, shallowRef } from 'vue'
import { Refused } from '@/api/client'
import * as asked from '../asked'
import type { Desk } from '../editor/useDesk'
import { FILES, type FileName } from '../files'

/** Fetches a draft onto the desk and saves it from there. Whatever goes wrong, what was typed stays on the desk. */
export function useDraft(id: number, desk: Desk) {
  const draft = shallowRef<asked.Draft>()
  /** the one that is being edited */
  const revision = shallowRef<asked.Revision>()
  const loadCause = shallowRef<unknown>()
  const saveCause = shallowRef<unknown>()
  /** what somebody else saved meanwhile */
  const theirs = shallowRef<asked.DraftText>()
  const saving = ref(false)
  const saved = shallowRef(new Map<FileName, Text>())

  const changedFiles = computed(() => {
    void desk.version.value
    return FILES.filter((file) => saved.value.has(file) && !desk.doc(file).eq(saved.value.get(file) as Text))
  })
  const unsaved = computed(() => changedFiles.value.length > 0)

  async function load(): Promise<void> {
    try {
      const answer = await asked.draft(id)
      desk.fill(answer.files)
      take(answer, docs())
      loadCause.value = undefined
    } catch (cause) {
      loadCause.value = cause
    }
  }

  function docs(): Map<FileName, Text> {
    return new Map(FILES.map((file) => [file, desk.doc(file)]))
  }

  function take(answer: asked.DraftText, texts: Map<FileName, Text>): void {
    draft.value = answer.draft
    revision.value = answer.revision
    saved.value = texts
  }

  /** True if the service has what is on the desk now. */
  async function save(): Promise<boolean> {
    if (!revision.value || saving.value) {
      return false
    }
    const sent = docs()
    saving.value = true
    try {
      take(await asked.save(id, revision.value.revision, desk.texts()), sent)
      saveCause.value = undefined
      theirs.value = undefined
      return true
    } catch (cause) {
      saveCause.value = cause
      if (cause instanceof Refused && cause.status === 409) {
        theirs.value = await asked.draft(id).catch(() => undefined)
      }
      return false
    } finally {
      saving.value = false
    }
  }

  /** Their texts come as a change that undo takes back, so even now nothing typed is lost. */
  function takeTheirs(): void {
    if (theirs.value) {
      const { files } = theirs.value
      FILES.forEach((file) => desk.replace(file, files[file]))
      take(theirs.value, docs())
      settled()
    }
  }

  /** Mine becomes the revision after theirs, which stays among the revisions. */
  async function keepMine(): Promise<void> {
    if (theirs.value) {
      revision.value = theirs.value.revision
      settled()
      await save()
    }
  }

  function settled(): void {
    theirs.value = undefined
    saveCause.value = undefined
  }

  return { draft, revision, loadCause, saveCause, theirs, saving, changedFiles, unsaved, load, save, takeTheirs, keepMine }
}

export type OpenDraft = ReturnType<typeof useDraft>
