import { onBeforeUnmount, onMounted } from 'vue'

/** Ctrl-S or Cmd-S saves wherever one is on the page, and never the page itself. */
export function useSaveKey(save: () => unknown): void {
  function pressed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      save()
    }
  }
  onMounted(() => window.addEventListener('keydown', pressed))
  onBeforeUnmount(() => window.removeEventListener('keydown', pressed))
}
