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
  /** Whose queue the ticket stands in while nobody has it: its team's, without one everybody's who is no light agent. */
  queueIds: string[]
  /** Who is to look at what waits for release: the nearest to the ticket of those who may. */
  releaserIds: string[]
  /** The open hand-over of the ticket, and of the event's team who may accept it. */
  handOverId: string | null
  receiverIds: string[]
  message: { id: string; authorId: string | null; authorKind: string; isHeld: boolean; autoKind: string | null } | null
}

const PromiseBefore = z.object({ until: z.string().nullable() })
const HandedOver = z.object({ id: z.string(), byId: z.string().nullable(), toId: z.string().nullable() })
const MentionIds = z.array(z.string()).default([])

const idIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

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
      if (idIn(data.assigneeId) !== null) return each('assigned', [told.assigneeId])
      return each('newInQueue', told.queueIds)
    case 'ticket.assigned':
      // Given on meanwhile: whoever has it now was told by that.
      return each('assigned', data.after === told.assigneeId ? [told.assigneeId] : [])
    case 'message.received':
      if (message === null || message.authorId === told.assigneeId) return []
      if (message.isHeld) return each('held', told.assigneeId === null ? told.teamMemberIds : [told.assigneeId])
      if (message.autoKind !== null && message.autoKind !== 'bulk' && message.autoKind !== 'generated') return []
      // A third party's answer is no customer's: whoever has nothing to do with the ticket is not asked to take it.
      return [
        ...each('replied', owners),
        ...(data.sideConversationId === undefined ? each('repliedInQueue', told.queueIds) : []),
      ]
    case 'message.noted':
      return each('mentioned', MentionIds.parse(data.mentionIds))
    case 'delivery.failed':
    case 'delivery.bounced':
      return message?.authorKind === 'agent' ? each('undelivered', [message.authorId]) : each('undelivered', owners)
    case 'message.submitted':
      return each('toRelease', told.releaserIds)
    case 'message.released':
      return each('released', [idIn(data.authorId)])
    case 'message.recalled':
      // The message itself is gone: it is a draft again.
      return each(data.reason === 'sentBack' ? 'sentBack' : 'sendCancelled', [idIn(data.authorId)])
    case 'ticket.statusChanged':
      return told.actorKind === 'system' ? each('woke', owners) : []
    case 'promise.warned':
      return each('promiseDue', nearest(told))
    case 'promise.broken':
      // Withdrawn before, it still counts, but there is nothing to be done about it.
      return PromiseBefore.parse(data.before).until === null ? [] : each('promiseBroken', nearest(told))
    case 'ticket.handedOver': {
      const { id, toId } = HandedOver.parse(data.after)
      // Accepted or taken back meanwhile: there is nothing to decide any more.
      return id === told.handOverId ? each('handedOver', [toId, ...told.receiverIds]) : []
    }
    case 'ticket.handOverAccepted':
      return each('handOverAccepted', [HandedOver.parse(data.before).byId])
    case 'ticket.handOverReturned':
      return each('handOverReturned', [HandedOver.parse(data.before).byId])
    case 'reminder.due':
      return each('reminder', [idIn(data.toId)])
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

/** Who is to do something about it: the assignee, else the followers, else the team. */
function nearest({ assigneeId, followerIds, teamMemberIds }: Told): readonly string[] {
  if (assigneeId !== null) return [assigneeId]
  return followerIds.length > 0 ? followerIds : teamMemberIds
}
