import { headerOf, normalizeAddress, plainAddressOf, readReplyAddress } from '../../../platform/mail'
import { machineLocalParts } from './automatic.data'
import type { Facts } from './facts'
import type { MailDraft, OtherPerson, Placement } from './mail-draft'

const mostPersons = 40

/**
 * The other people in To and Cc. Active where the mail proves itself and comes from the customer or an active
 * participant; else pending, which gives them nothing. None from list mail, none that are machines or ours.
 */
export function otherPersons(mail: MailDraft, { ownAddresses }: Facts, placement: Placement): OtherPerson[] {
  if (mail.bounce || headerOf(mail.parsed.headers, 'list-id') || headerOf(mail.parsed.headers, 'list-post')) return []
  if (placement.kind === 'append' && placement.evidence === 'copy') return []
  // Whoever a third party brings along takes no part in the ticket.
  if (placement.kind !== 'open' && placement.sideConversationId !== null) return []
  const isTrusted =
    mail.authentication.verdict === 'pass' &&
    (placement.kind === 'open' ||
      (placement.kind === 'append' && (placement.standing === 'customer' || placement.standing === 'active')))
  const own = new Set(ownAddresses)
  const seen = new Set([normalizeAddress(mail.author.address)])
  const found: OtherPerson[] = []
  for (const { name, address } of [...mail.parsed.to, ...mail.parsed.cc]) {
    const normal = normalizeAddress(address)
    const isOurs = own.has(normal) || own.has(plainAddressOf(normal)) || readReplyAddress(address) !== null
    if (isOurs || seen.has(normal) || machineLocalParts.test(normal.split('@')[0] ?? '')) continue
    seen.add(normal)
    found.push({ name: name.includes('@') ? '' : name, address, standing: isTrusted ? 'active' : 'pending' })
    if (found.length >= mostPersons) break
  }
  return found
}
