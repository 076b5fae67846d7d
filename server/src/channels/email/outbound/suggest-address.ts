import { nearest } from '@foyer/contract/conditions/nearest'
import { isValidAddress, normalizeAddress } from '../../../platform/mail'
import { mailDomains } from './mail-domains.data'

export type Suggestion = { address: string; because: 'ticket' | 'person' | 'domain' }
type Known = { ticket: readonly string[]; person: readonly string[] }

/**
 * What an address that failed may have been meant to be: one that wrote on the ticket, another of the same person, or the
 * same name at a domain many people have. Null where nothing is a slip of the finger away.
 */
export function suggestAddress(failed: string, known: Known): Suggestion | null {
  const asked = normalizeAddress(failed)
  for (const because of ['ticket', 'person'] as const) {
    const address = nearest(asked, known[because].map(normalizeAddress).filter(isAnother(asked)))
    if (address !== null) return { address, because }
  }
  const [other] = known.person.map(normalizeAddress).filter(isAnother(asked))
  if (other !== undefined) return { address: other, because: 'person' }
  return ofKnownDomain(asked)
}

const isAnother = (asked: string) => (one: string) => one !== asked

function ofKnownDomain(asked: string): Suggestion | null {
  const at = asked.lastIndexOf('@')
  const domain = asked.slice(at + 1)
  if (mailDomains.includes(domain)) return null
  const meant = nearest(
    domain,
    mailDomains.filter((one) => Math.abs(one.length - domain.length) <= 2),
  )
  const address = meant === null ? '' : `${asked.slice(0, at)}@${meant}`
  return isValidAddress(address) ? { address, because: 'domain' } : null
}
