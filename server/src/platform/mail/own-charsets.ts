import { charsetOf } from './decode-charset'

const looked = 128 * 1024
const named = /charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})|=\?([\w.:-]{2,40})(?:\*[\w-]{1,20})?\?[bq]\?/gi

/** Labels that say nothing of what an unlabelled letter is: any program writes them by default. */
const silent = /^(?:utf-(?:8|7|16|32)|iso-2022|hz-)/

/**
 * Charsets to try for bytes that name none: those the mail itself names elsewhere, in its other headers and parts, go
 * before what is usual in the mailbox. A mail that speaks of Western ones alone needs no others.
 */
export function withOwnCharsets(bytes: Buffer, usual: readonly string[]): readonly string[] {
  const own = new Set<string>()
  for (const [, label, word] of bytes.toString('latin1', 0, looked).matchAll(named)) {
    const given = label ?? word ?? ''
    const charset = /ascii/i.test(given) ? null : charsetOf(given)
    if (charset !== null && !silent.test(charset)) own.add(charset)
    if (own.size > 5) break
  }
  if (own.size === 1 && own.has('windows-1252')) return []
  return [...[...own].filter((one) => one !== 'windows-1252'), ...usual]
}
