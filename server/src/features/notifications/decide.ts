import type { NotificationKind } from '@foyer/contract/notifications'
import { z } from 'zod'

/** One event with all that decides whom it concerns. */
export type Told = {
  eventId: string
  type: string
  data: Record<string, unknown>
  actorKind: string
  actorId: string | null
  ticketId: string | null
  mailboxId: string | null
  assigneeId: string | null
  followerIds: string[]
  /** Of the team that owns the ticket. */
  teamMemberIds: string[]
  /** Who leads the mailbox: admins, and the managers of its team. */
  leaderIds: string[]
  message: { id: string; authorId: string | null; authorKind: string; isHeld: boolean; autoKind: string | null } | null
}

const MentionIds = z.array(z.string()).default([])

export type Telling = { agentId: string; kind: NotificationKind }

/** Whom an event concerns, each at most once; nobody is told of what they did themselves. Pure. */
export function decideTelling(told: Told): Telling[] {
  const tellings = concerned(told)
  return tellings.filter(
    ({ agentId }, index) =>
      agentId !== told.actorId && tellings.findIndex((other) => other.agentId === agentId) === index,
  )
}

function concerned(told: Told): Telling[] {
  const { type, data, message } = told
  const each = (kind: NotificationKind, ids: readonly (string | null)[]): Telling[] =>
    ids.flatMap((agentId) => (agentId === null ? [] : [{ agentId, kind }]))
  const owners = [told.assigneeId, ...told.followerIds]
  switch (type) {
    case 'ticket.opened':
      return each('assigned', [told.assigneeId])
    case 'ticket.assigned':
      // Given on meanwhile: whoever has it now was told by that.
      return each('assigned', data.after === told.assigneeId ? [told.assigneeId] : [])
    case 'message.received':
      if (message === null || message.authorId === told.assigneeId) return []
      if (message.isHeld) return each('held', told.assigneeId === null ? told.teamMemberIds : [told.assigneeId])
      return message.autoKind === null || message.autoKind === 'bulk' || message.autoKind === 'generated'
        ? each('replied', owners)
        : []
    case 'message.noted':
      return each('mentioned', MentionIds.parse(data.mentionIds))
    case 'delivery.failed':
    case 'delivery.bounced':
      return message?.authorKind === 'agent' ? each('undelivered', [message.authorId]) : each('undelivered', owners)
    case 'message.recalled':
      return each('sendCancelled', [message?.authorId ?? null])
    case 'ticket.statusChanged':
      return told.actorKind === 'system' ? each('woke', owners) : []
    case 'mailbox.silent':
      return each('mailboxSilent', told.leaderIds)
    case 'mailbox.quarantined':
      return each('mailQuarantined', told.leaderIds)
    case 'mailbox.sourceFailing':
      return each('sourceFailing', told.leaderIds)
    default:
      return []
  }
}
