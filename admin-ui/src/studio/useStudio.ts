import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { computed, nextTick, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '@/account/session'
import { useText } from '@/language/useText'
import { check, type Check, type Finding } from './asked'
import { useChecking } from './check/useChecking'
import { useDraft } from './draft/useDraft'
import { useSaveKey } from './draft/useSaveKey'
import { parameterNames } from './editor/completion'
import { chinesePhrases } from './editor/phrases'
import { useDesk } from './editor/useDesk'
import { isFile } from './files'
import { useHalfTyped } from './parameters/halfTyped'
import { roomOf, ROOMS, type Room } from './rooms'

/** Brings together the desk, the draft that lies on it and what the check says of it. */
export function useStudio(id: number) {
  const { t, locale } = useI18n()
  const text = useText()
  const route = useRoute()
  const router = useRouter()
  const { may } = useSession()
  const mayEdit = may('editDrafts')
  // the form changes the texts, and a trial is asked for by few
  const rooms = ROOMS.filter((each) => isFile(each) || (each === 'form' ? mayEdit : may('tryDrafts')))

  const desk = useDesk({
    spokenNow: (file) => [
      EditorState.phrases.of(locale.value === 'zh' ? chinesePhrases : {}),
      EditorState.readOnly.of(!mayEdit),
      EditorView.contentAttributes.of({ 'aria-label': t('studio.editor', [file]), tabindex: '0', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off' }),
    ],
    completion: parameterNames(
      () => checking.parameters.value,
      (parameter) => text(parameter.name),
    ),
  })
  const draft = useDraft(id, desk)
  const checking = useChecking(desk.version, desk.texts, may('checkTexts') ? check : unchecked)
  const room = computed<Room>(() => roomOf(route.query.tab, rooms))

  function open(next: Room): void {
    void router.replace({ query: { ...route.query, tab: next } })
  }

  async function go(finding: Pick<Finding, 'place'>): Promise<void> {
    const { file } = finding.place
    if (isFile(file)) {
      await router.replace({ query: { ...route.query, tab: file } })
      // an editor that is not yet to be seen takes no focus
      await nextTick()
      desk.goTo(file, finding.place)
    }
  }

  watch(room, (now) => isFile(now) && desk.show(now), { immediate: true })
  watch(checking.findings, (findings) => desk.mark(findings, text))
  watch(locale, () => {
    desk.speak()
    desk.mark(checking.findings.value, text)
  })
  const half = useHalfTyped()
  const unsaved = computed(() => draft.unsaved.value || half.some.value)

  /** Also the number that is still being typed. */
  async function save(): Promise<void> {
    if (!mayEdit) {
      return
    }
    await half.settle()
    await draft.save()
  }

  useSaveKey(save)
  void draft.load()

  return { desk, draft, checking, unsaved, save, room, rooms, open, go, mayEdit, isChecked: may('checkTexts') }
}

/** Whoever only reads a draft asks for no check of it. */
async function unchecked(): Promise<Check> {
  return { findings: [], errors: 0, parameters: [] } as unknown as Check
}
