import { ElMessageBox } from 'element-plus'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/** Asks before unsaved text is left behind, whichever way one goes. */
export function useLeaving(unsaved: () => boolean): void {
  const { t } = useI18n()

  async function mayLeave(): Promise<boolean> {
    if (!unsaved()) {
      return true
    }
    return ElMessageBox.confirm(t('studio.leaveWhy'), t('studio.leave'), {
      confirmButtonText: t('studio.leaveYes'),
      cancelButtonText: t('studio.leaveNo'),
      type: 'warning',
      showClose: false,
    }).then(
      () => true,
      () => false,
    )
  }
  onBeforeRouteLeave(mayLeave)
  // another draft has another path, another tab of this one has not
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())

  function closing(event: BeforeUnloadEvent): void {
    if (unsaved()) {
      event.preventDefault()
    }
  }
  onMounted(() => window.addEventListener('beforeunload', closing))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', closing))
}
