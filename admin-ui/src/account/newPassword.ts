import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

const SHORTEST = 12
const LONGEST = 128

/** A password that is typed twice; what else is asked of it only the service knows. */
export function useNewPassword() {
  const { t } = useI18n()
  const password = ref('')
  const again = ref('')
  const length = computed(() => [...password.value].length)
  const isTried = ref(false)

  const wrong = computed(() => {
    if (!isTried.value || (length.value >= SHORTEST && length.value <= LONGEST)) {
      return undefined
    }
    return t(length.value < SHORTEST ? 'account.tooShort' : 'account.tooLong', [length.value])
  })
  const wrongAgain = computed(() => (isTried.value && again.value !== password.value ? t('account.notTheSame') : undefined))

  /** Whether it can be sent; from now on says what is wrong. */
  function isFit(): boolean {
    isTried.value = true
    return !wrong.value && !wrongAgain.value
  }

  return { password, again, wrong, wrongAgain, isFit }
}
