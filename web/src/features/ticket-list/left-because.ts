import type { TicketEvent } from '@foyer/contract/ticket-events'
import type { Translator } from '../../lib/i18n/translator'

interface Known {
  meId: string
  statusName: (key: string) => string
}

/** The changes that take a ticket out of a view, newest first as the history has them. */
const takesOut =
  /^ticket\.(statusChanged|merged|assigned|teamChanged|deleted|priorityChanged|typeChanged|categoryChanged|tagged|untagged|mailboxChanged)$/

/** Why a ticket is no longer in a view, in a few words: what was done to it last, and by whom. */
export function leftBecause(events: readonly TicketEvent[], known: Known, translator: Translator): string {
  const { t } = translator
  const event = events.find(({ type, isUndone }) => takesOut.test(type) && !isUndone)
  if (event === undefined) return t('list.left.unknown')
  const isMine = event.actor.id === known.meId
  const who = isMine ? t('list.left.you') : event.actor.name || t('list.left.desk')
  const after = event.data.after
  const nameOf = (id: unknown) => (typeof id === 'string' ? (event.names[id] ?? '') : '')
  switch (event.type) {
    case 'ticket.statusChanged':
      return statusText(after, { who, nameOf, ...known }, translator)
    case 'ticket.assigned':
      if (after === event.actor.id) return t('list.left.taken', { name: who })
      return after === null
        ? t('list.left.unassigned', { name: who })
        : t('list.left.assigned', { name: who, assignee: nameOf(after) })
    case 'ticket.teamChanged':
      return after === null
        ? t('list.left.changed', { name: who })
        : t('list.left.team', { name: who, team: nameOf(after) })
    case 'ticket.merged':
      return t('list.left.merged', { name: who, number: Number(event.data.targetNumber) })
    case 'ticket.deleted':
      return t('list.left.deleted', { name: who })
    default:
      return t('list.left.changed', { name: who })
  }
}

function statusText(
  after: unknown,
  { who, nameOf, statusName }: Known & { who: string; nameOf: (id: unknown) => string },
  { t }: Translator,
): string {
  const { category, statusId, snoozedUntil }: Record<string, unknown> =
    typeof after === 'object' && after !== null ? { ...after } : {}
  if (category === 'done') return t('list.left.done', { name: who })
  if (category === 'spam') return t('list.left.spam', { name: who })
  if (typeof snoozedUntil === 'string') return t('list.left.snoozed', { name: who })
  return t('list.left.status', { status: statusName(nameOf(statusId)), name: who })
}
