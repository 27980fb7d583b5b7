import { refusal, Refused, type Schemas } from '@/api/client'
import { token, TOKEN_HEADER } from '@/api/token'
import { batchWords } from './words'

export interface Receipt {
  batch: Schemas['Batch']
  /** the same file was taken in before; nothing was changed */
  alreadyThere: boolean
}

const OK = 200
/** As the service has it unless it is told otherwise: 200 MB. */
const LARGEST_BYTES = 200 * 1024 * 1024

/**
 * Sends a file as it is. XMLHttpRequest, because fetch does not tell how much has gone.
 *
 * @throws Refused if the file as a whole is not taken, or nobody answers
 */
export function sendFile(file: File, reason: string | undefined, sent: (fraction: number) => void): Promise<Receipt> {
  if (file.size > LARGEST_BYTES) {
    return Promise.reject(tooLarge())
  }
  const query = new URLSearchParams({ fileName: file.name, ...(reason ? { reason } : {}) })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/batches?${query}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader(TOKEN_HEADER, token())
    request.upload.onprogress = (event) => sent(event.lengthComputable ? event.loaded / event.total : 0)
    request.upload.onload = () => sent(1)
    request.onload = () => {
      const answer = read(request.responseText)
      if (request.status >= OK && request.status < 300 && answer) {
        resolve({ batch: answer as Schemas['Batch'], alreadyThere: request.status === OK })
      } else {
        reject(refusal(answer, request.status))
      }
    }
    request.onerror = () => reject(new Refused({ code: 'UI-001' } as Schemas['Problem'], 0))
    request.send(file)
  })
}

/** Under the service's own code. It would end the connection in the middle of the file, and its answer would not be heard. */
function tooLarge(): Refused {
  const [zh, en] = [batchWords.zh.batches, batchWords.en.batches]
  const message = { zh: zh.tooLarge, en: en.tooLarge }
  const remedy = { zh: zh.tooLargeRemedy, en: en.tooLargeRemedy }
  return new Refused({ code: 'API-009', findings: [{ code: 'API-009', severity: 'ERROR', message, remedy }] } as Schemas['Problem'], 413)
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // a proxy on the way speaks no JSON; the status says enough
    return undefined
  }
}
