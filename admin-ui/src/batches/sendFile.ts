import { Refused, type Schemas } from '@/api/client'

export interface Receipt {
  batch: Schemas['Batch']
  /** the same file was taken in before; nothing was changed */
  alreadyThere: boolean
}

const OK = 200

/**
 * Sends a file as it is. XMLHttpRequest, because fetch does not tell how much has gone.
 *
 * @throws Refused if the file as a whole is not taken, or nobody answers
 */
export function sendFile(file: File, reason: string | undefined, sent: (fraction: number) => void): Promise<Receipt> {
  const query = new URLSearchParams({ fileName: file.name, ...(reason ? { reason } : {}) })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/batches?${query}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.upload.onprogress = (event) => sent(event.lengthComputable ? event.loaded / event.total : 0)
    request.upload.onload = () => sent(1)
    request.onload = () => {
      const answer = read(request.responseText)
      if (request.status >= OK && request.status < 300 && answer) {
        resolve({ batch: answer as Schemas['Batch'], alreadyThere: request.status === OK })
      } else {
        reject(new Refused((answer ?? {}) as Schemas['Problem'], request.status))
      }
    }
    request.onerror = () => reject(new Refused({ code: 'UI-001' } as Schemas['Problem'], 0))
    request.send(file)
  })
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // a proxy on the way speaks no JSON; the status says enough
    return undefined
  }
}
