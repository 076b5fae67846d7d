import { type Address, cleanLine, isValidAddress } from '../../../platform/mail'
import { loopHeader } from '../inbound/check-double'
import type { DeliveryRow } from './compose-store'
import { domainOf } from './queue-reply'
import { type Recipient, readRecipients } from './recipients'

export type Sender = { agentName: string | null; brandName: string; address: string }

/** "Agent (Brand)" for a person's words, the brand alone for the desk's. */
export function senderOf(sender: Sender): Address {
  const brand = cleanLine(sender.brandName).slice(0, 100)
  const agent = sender.agentName === null ? '' : cleanLine(sender.agentName).slice(0, 100)
  return { name: agent === '' || agent === brand ? brand : `${agent} (${brand})`, address: sender.address }
}

/** What every mail of ours carries, and what tells other machines not to answer a machine (RFC 3834). */
export function extraHeaders(delivery: Pick<DeliveryRow, 'kind' | 'ref' | 'messageIdHeader'>): Record<string, string> {
  const automatic = { autoReply: 'auto-replied', account: 'auto-generated', notification: 'auto-generated' }
  const submitted = Object.entries(automatic).find(([kind]) => kind === delivery.kind)?.[1]
  return {
    [loopHeader]: delivery.ref,
    ...(submitted === undefined ? {} : { 'Auto-Submitted': submitted, 'X-Auto-Response-Suppress': 'All' }),
    // So that agents sort them (RFC 2919).
    ...(delivery.kind === 'notification'
      ? { 'List-Id': `<notifications.${domainOf(delivery.messageIdHeader.replace(/>$/, ''))}>` }
      : {}),
  }
}

/** Receivers by field. One that no header may carry stays out; the server is asked for the rest. */
export function fieldsOf(stored: unknown): Record<Recipient['field'], Address[]> {
  const all = readRecipients(stored).filter((one) => isValidAddress(one.address))
  const of = (field: Recipient['field']) =>
    all.filter((one) => one.field === field).map(({ name, address }) => ({ name: cleanLine(name), address }))
  return { to: of('to'), cc: of('cc'), bcc: of('bcc') }
}
