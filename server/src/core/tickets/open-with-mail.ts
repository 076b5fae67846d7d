import { assertMay } from '../access'
import type { Ctx } from '../context'
import { openTicket } from './open-ticket'
import type { Release } from './release'
import { writeMessage } from './reply-to-ticket'

export type MailOpening = {
  person: { id: string; address: string }
  mailboxId: string
  /** Undefined: the team of the mailbox. */
  teamId: string | null | undefined
  assigneeId: string | null
  tags: readonly string[]
  subject: string
  html: string
  release: Release
}

/** A ticket that begins with our own mail to one person. Nobody takes it over by the way: it is whose the opening says. */
export async function openWithMail(ctx: Ctx, opening: MailOpening): Promise<{ ticketId: string; messageId: string }> {
  const { person, mailboxId, teamId, assigneeId } = opening
  const place = { mailboxId, teamId: teamId ?? null, assigneeId, handedOverToId: null, handedOverToTeamId: null }
  assertMay(ctx.actor, 'ticket.open', place)
  const act = await openTicket(ctx, {
    subject: opening.subject,
    customerId: person.id,
    channel: 'email',
    mailboxId,
    opener: 'agent',
    origin: 'new',
    ...(teamId !== undefined && { teamId }),
    assigneeId,
    tags: opening.tags,
  })
  const mail = { visibility: 'public' as const, html: opening.html, to: [person.address], cc: [] }
  const { id } = await writeMessage(ctx, act, mail, opening.release, { takesOver: false })
  return { ticketId: act.now.id, messageId: id }
}
