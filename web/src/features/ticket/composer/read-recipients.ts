import type { Recipient } from './draft-body'

const address = /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+$/
const named = /^"?([^"<]*?)"?\s*<([^<>]*)>$/

/** What was typed or pasted, split at commas, semicolons and line breaks: addresses read, and the rest given back. */
export function readRecipients(typed: string): { found: Recipient[]; rest: string } {
  const found: Recipient[] = []
  const rest: string[] = []
  for (const part of typed.split(/[,;\n]+/)) {
    if (part.trim() === '') continue
    const match = named.exec(part.trim())
    const one = { name: match?.[1]?.trim() ?? '', address: (match?.[2] ?? part).trim() }
    if (address.test(one.address)) found.push(one)
    else rest.push(part.trim())
  }
  return { found, rest: rest.join(', ') }
}

/** Adds without doubling: addresses are compared without case. */
export function addRecipients(list: readonly Recipient[], added: readonly Recipient[]): Recipient[] {
  const known = new Set(list.map(({ address }) => address.toLowerCase()))
  return [
    ...list,
    ...added.filter(({ address }) => !known.has(address.toLowerCase()) && known.add(address.toLowerCase())),
  ]
}
