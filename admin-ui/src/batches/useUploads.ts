import { ref, type Ref } from 'vue'
import { sendFile, type Receipt } from './sendFile'

export interface Upload {
  key: number
  file: File
  reason?: string
  state: 'WAITING' | 'SENDING' | 'READING' | 'DONE' | 'REFUSED'
  /** how much has gone, 0..1 */
  sent: number
  receipt?: Receipt
  cause?: unknown
}

/** Sends files one after the other. The same file is not sent twice at once, however often it is chosen. */
export function useUploads(taken: (receipt: Receipt) => void, send = sendFile) {
  const uploads: Ref<Upload[]> = ref([])
  let keys = 0
  let working = false
  /** Who closes the page while a file is under way is asked first, even if another page of ours is open by then. */
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

  function add(files: Iterable<File>, reason?: string): void {
    for (const file of files) {
      if (!uploads.value.some((upload) => isUnderWay(upload) && isSame(upload.file, file))) {
        uploads.value.unshift({ key: ++keys, file, reason, state: 'WAITING', sent: 0 })
      }
    }
    void work()
  }

  /** Sends it once more: for a reason as a correction, or because nobody answered. */
  function again(key: number, reason?: string): void {
    const upload = uploads.value.find((each) => each.key === key)
    if (upload && !isUnderWay(upload)) {
      Object.assign(upload, { reason: reason ?? upload.reason, state: 'WAITING', sent: 0, receipt: undefined, cause: undefined })
      void work()
    }
  }

  async function work(): Promise<void> {
    if (working) {
      return
    }
    working = true
    window.addEventListener('beforeunload', warn)
    for (let next = waiting(); next; next = waiting()) {
      await perform(next)
    }
    window.removeEventListener('beforeunload', warn)
    working = false
  }

  /** The one that was chosen first. */
  function waiting(): Upload | undefined {
    return uploads.value.filter((upload) => upload.state === 'WAITING').sort((a, b) => a.key - b.key)[0]
  }

  async function perform(upload: Upload): Promise<void> {
    upload.state = 'SENDING'
    try {
      upload.receipt = await send(upload.file, upload.reason, (fraction) => {
        upload.sent = fraction
        upload.state = fraction < 1 ? 'SENDING' : 'READING'
      })
      upload.state = 'DONE'
      taken(upload.receipt)
    } catch (cause) {
      upload.cause = cause
      upload.state = 'REFUSED'
    }
  }

  return { uploads, add, again }
}

export function isUnderWay(upload: Upload): boolean {
  return upload.state !== 'DONE' && upload.state !== 'REFUSED'
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}
