/** The calendar month of the reader's clock, 2026-10. */
export function thisMonth(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
}

/** As much of a checksum as people tell apart. */
export function short(checksum: string): string {
  return checksum.slice(0, 8)
}
