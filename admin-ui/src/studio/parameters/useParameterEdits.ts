import { shallowRef } from 'vue'
import { edited, type Edit } from '../asked'
import type { Desk } from '../editor/useDesk'
import { useLine } from './halfTyped'

const FILE = 'parameters.yaml'

/** Changes numbers in the text of parameters.yaml, one after the other, each as one step that undo takes back. */
export function useParameterEdits(desk: Desk, judge: () => unknown) {
  const refused = shallowRef<{ edit: Edit; cause: unknown }>()
  const busy = shallowRef<string>()
  const waitedFor = useLine()
  let line: Promise<unknown> = Promise.resolve()

  function make(edit: Edit): Promise<boolean> {
    const mine = line.then(() => one(edit))
    line = mine
    waitedFor(mine)
    return mine
  }

  async function one(edit: Edit): Promise<boolean> {
    busy.value = edit.parameter
    refused.value = undefined
    try {
      desk.replace(FILE, await onNewestText(edit))
      judge()
      return true
    } catch (cause) {
      refused.value = { edit, cause }
      return false
    } finally {
      busy.value = undefined
    }
  }

  /** The text may change while the service thinks; then its answer is about an old one and it is asked again. */
  async function onNewestText(edit: Edit): Promise<string> {
    for (;;) {
      const text = desk.text(FILE)
      const answer = await edited(text, desk.text('policy.yaml'), edit)
      if (desk.text(FILE) === text) {
        return answer
      }
    }
  }

  return { make, refused, busy }
}
