import { decimal, plain } from './decimal'

/** What the later of two exact decimals has more than the earlier one; one that is not there counts as nothing. */
export function difference(before: string | undefined | null, after: string | undefined | null): string {
  const [was, is] = [decimal(before ?? '0'), decimal(after ?? '0')]
  const scale = Math.max(was.scale, is.scale)
  return plain({ digits: is.digits * 10n ** BigInt(scale - is.scale) - was.digits * 10n ** BigInt(scale - was.scale), scale })
}
