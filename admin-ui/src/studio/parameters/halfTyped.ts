import { computed, inject, onScopeDispose, provide, reactive, watch, type ComputedRef, type InjectionKey } from 'vue'

/** Numbers that are being typed and do not yet stand in the text. */
interface HalfTyped {
  fields: Set<symbol>
  /** ends when all that was handed on stands in the text */
  line: Promise<unknown>
}

const KEY: InjectionKey<HalfTyped> = Symbol('numbers that are being typed')

/** For the studio: whether anything is half typed, and a way to bring it into the text before it is saved. */
export function useHalfTyped(): { some: ComputedRef<boolean>; settle: () => Promise<void> } {
  const half: HalfTyped = { fields: reactive(new Set()), line: Promise.resolve() }
  provide(KEY, half)

  async function settle(): Promise<void> {
    // a field hands its number on when it is left
    if (document.activeElement instanceof HTMLInputElement) {
      document.activeElement.blur()
    }
    await half.line
  }

  return { some: computed(() => half.fields.size > 0), settle }
}

/** For a field: it counts while this says so. */
export function useAsHalfTyped(isHalfTyped: () => boolean): void {
  const half = inject(KEY, undefined)
  const me = Symbol('field')
  watch(isHalfTyped, (is) => (is ? half?.fields.add(me) : half?.fields.delete(me)), { immediate: true })
  onScopeDispose(() => half?.fields.delete(me))
}

/** For whoever brings numbers into the text: what is under way is waited for. */
export function useLine(): (work: Promise<unknown>) => void {
  const half = inject(KEY, undefined)
  return (work) => {
    if (half) {
      half.line = work
    }
  }
}
