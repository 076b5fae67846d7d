import { cleanLine } from '../../platform/mail'

/** A foreign display name as one safe line of at most 200 characters; empty where it only repeats the address. */
export function readName(name: string, email: string): string {
  const line = [...cleanLine(name)].slice(0, 200).join('').trim()
  return line.toLowerCase() === email.trim().toLowerCase() ? '' : line
}
