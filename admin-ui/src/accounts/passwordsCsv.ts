import type { Schemas } from '@/api/client'

/** A cell that begins so is computed by a spreadsheet; in Chinese and Japanese ones the wide signs as well. */
const COMPUTED = /^[=+\-@\t\r＝＋－＠]/

function cell(text: string): string {
  return `"${(COMPUTED.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** For handing out: who gets which password. With a byte order mark, without which a spreadsheet takes it for another encoding. */
export function passwordsCsv(heads: string[], made: Schemas['ImportedAccount'][]): string {
  const rows = [heads, ...made.map(({ login, name, password }) => [login, name, password])]
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Gives a text to the browser as a file; it goes over no network. */
export function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
