import { isAddressProof } from './detect-automatic'
import type { Facts, TicketFact } from './facts'
import { markKinds } from './find-marks'
import type { Belonging, Candidate, Evidence, MailDraft, Placement, Standing, Step } from './mail-draft'
import { otherPersons } from './other-persons'
import { confirmsReplyAddress, effects } from './standing.data'

/** Step 8: who wrote, what they are to the ticket, and so whether the mail is appended, held, or opens its own. */
export const identifySender: Step = {
  name: 'identify-sender',
  needs: ['mailbox', 'sender', 'tickets', 'sides', 'ownAddresses'],
  heavy: null,
  run: (mail, facts) => {
    if (!facts.mailbox) return { quarantine: 'no-mailbox', why: 'No mailbox of ours is addressed.' }
    // A report may come from nobody; what came from nobody and is none has no customer.
    if (mail.author.address === '' && mail.bounce === null)
      return { quarantine: 'no-sender', why: 'No header and no envelope names a sender, and it is no report.' }
    const { sender } = facts
    const author = {
      ...mail.author,
      personId: sender?.personId ?? null,
      isAgent: sender?.isAgent === true && sender.isActive,
    }
    const known: MailDraft = { ...mail, author }
    const placement = place(known, facts)
    const others = otherPersons(known, facts, placement)
    return { continue: { ...known, placement, others }, why: sentence(placement) }
  },
}

type Place = { candidate: Candidate; ticket: TicketFact & { ticketId: string }; standing: Standing }

function place(mail: MailDraft, facts: Facts): Placement {
  if (mail.bounce?.ticketId) return reportPlacement(mail.bounce.ticketId)
  if (mail.copyOf?.ticketId) {
    const { ticketId, sideConversationId } = mail.copyOf
    const isInternal = sideConversationId !== null
    return { ...reportPlacement(ticketId), evidence: 'copy', isInternal, sideConversationId }
  }
  const places = reachable(mail, facts)
  const mayBelongTo: Belonging[] = []
  for (const row of rows(places)) {
    const [best] = row
    if (!best) continue
    const { ticketId } = best.ticket
    const { evidence, markKind } = best.candidate
    const rest = mayBelong(places, ticketId)
    if (markKind === markKinds.bounce) return { ...reportPlacement(ticketId), evidence }
    // Agents' answers by mail have their own rules; here they only must not become a customer's public message.
    const effect =
      best.standing === 'active' && evidence === 'E2'
        ? replyAddressEffect(places, best)
        : effects[evidence][best.standing]
    if (effect === 'append') {
      if (isAddressProof(mail) && best.standing !== 'customer') return held(best, 'address-proof', rest)
      const isSide = best.candidate.sideConversationId !== null || markKind === markKinds.side
      return {
        kind: 'append',
        ticketId,
        evidence,
        isInternal: isSide,
        sideConversationId: best.candidate.sideConversationId,
        standing: best.standing,
        mayBelongTo: rest,
      }
    }
    if (effect === 'held' && !isStrangerToSurvivor(best)) return held(best, heldReason(best), rest)
    mayBelongTo.push({ ticketId, evidence })
  }
  return { kind: 'open', mayBelongTo: mergeBelongings(mayBelongTo, places) }
}

/** What was merged away is not what they wrote to any more: who takes no part in where it went opens a ticket of their own. */
const isStrangerToSurvivor = ({ ticket, standing }: Place): boolean =>
  ticket.namedId !== ticket.ticketId && (standing === 'stranger' || standing === 'pending')

const reportPlacement = (ticketId: string): Placement & { kind: 'append' } => ({
  kind: 'append',
  ticketId,
  evidence: 'bounce',
  isInternal: true,
  sideConversationId: null,
  standing: 'stranger',
  mayBelongTo: [],
})

const held = (
  found: Place,
  reason: 'stranger' | 'pending' | 'unproven-address-mark' | 'address-proof',
  mayBelongTo: Belonging[],
): Placement => ({
  kind: 'held',
  ticketId: found.ticket.ticketId,
  evidence: found.candidate.evidence,
  sideConversationId: found.candidate.sideConversationId,
  standing: found.standing,
  reason,
  mayBelongTo,
})

const heldReason = ({ standing }: Place): 'stranger' | 'pending' | 'unproven-address-mark' =>
  standing === 'pending' ? 'pending' : standing === 'active' ? 'unproven-address-mark' : 'stranger'

/** Candidates whose ticket still exists and belongs to the addressed brand. */
function reachable(mail: MailDraft, facts: Facts): Place[] {
  return mail.candidates.flatMap((candidate): Place[] => {
    const ticket = facts.tickets.find((one) => one.namedId === candidate.ticketId)
    if (!ticket || ticket.ticketId === null || ticket.brandId !== facts.mailbox?.brandId) return []
    return [
      {
        candidate,
        ticket: { ...ticket, ticketId: ticket.ticketId },
        standing: standingAt(mail, facts, { candidate, ticket }),
      },
    ]
  })
}

/** In a side conversation only its own people have a standing: the ticket's customer is a stranger there. */
function standingAt(
  mail: MailDraft,
  facts: Facts,
  { candidate, ticket }: { candidate: Candidate; ticket: TicketFact },
): Standing {
  const { sideConversationId: id } = candidate
  if (id === null) return standingOf(mail, ticket)
  const { personId } = mail.author
  if (mail.authentication.verdict === 'fail' || personId === null) return 'stranger'
  return facts.sides.some((one) => one.id === id && one.personIds.includes(personId)) ? 'active' : 'stranger'
}

/** What the sender is to a ticket. Mail that fails its domain's own policy is a stranger's, whatever it says. */
export function standingOf(mail: MailDraft, ticket: TicketFact): Standing {
  const { personId } = mail.author
  if (mail.authentication.verdict === 'fail' || personId === null) return 'stranger'
  if (personId === ticket.customerId) return 'customer'
  return ticket.participants.find((one) => one.personId === personId)?.standing ?? 'stranger'
}

const order: readonly Evidence[] = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7']

/** Row by row, strongest evidence first; within a row the ticket with the newest message. */
function rows(places: readonly Place[]): Place[][] {
  const newest = (one: Place): number => one.ticket.lastMessageAt?.getTime() ?? 0
  return order.map((evidence) =>
    places.filter((one) => one.candidate.evidence === evidence).sort((one, other) => newest(other) - newest(one)),
  )
}

function replyAddressEffect(places: readonly Place[], { ticket, candidate }: Place): 'append' | 'held' {
  return places.some(
    (one) =>
      one.ticket.ticketId === ticket.ticketId &&
      one.candidate.sideConversationId === candidate.sideConversationId &&
      confirmsReplyAddress.has(one.candidate.evidence),
  )
    ? 'append'
    : 'held'
}

function mayBelong(places: readonly Place[], chosen: string): Belonging[] {
  return mergeBelongings(
    [],
    places.filter((one) => one.ticket.ticketId !== chosen),
  )
}

function mergeBelongings(first: readonly Belonging[], places: readonly Place[]): Belonging[] {
  const all = [...first, ...places.map((one) => ({ ticketId: one.ticket.ticketId, evidence: one.candidate.evidence }))]
  return all.filter((one, at) => all.findIndex((other) => other.ticketId === one.ticketId) === at).slice(0, 20)
}

function sentence(placement: Placement): string {
  if (placement.kind === 'open')
    return placement.mayBelongTo.length > 0 ? 'Opens a ticket; it may belong to another.' : 'Opens a ticket.'
  return `${placement.kind === 'append' ? 'Appended to' : 'Held on'} ${placement.ticketId} by ${placement.evidence}, written by ${placement.standing === 'stranger' ? 'a stranger' : placement.standing}.`
}
