import type { Ctx } from '../../core/context'
import { findOrCreatePeople, findOrCreatePerson, markAddress } from '../../core/people'
import type { Author } from '../../core/tickets'
import type { FactRows } from './gather-facts'
import type { MailDraft } from './inbound/mail-draft'

export type Writer = Author & { personId: string }

/** The person who wrote the mail. Whoever is known, and of whom this mail tells nothing new, costs no further statement. */
export async function writerOf(ctx: Ctx, mail: MailDraft, sender: FactRows['sender']): Promise<Writer> {
  const { address, name } = mail.author
  // Who writes can be reached, unless somebody only claims to be them.
  if (sender?.isUnreachable === true && mail.authentication.verdict !== 'fail')
    await markAddress(ctx, address, { isUnreachable: false })
  const isComplete =
    sender !== null && (sender.name !== '' || name === '') && (sender.locale !== null || mail.language === null)
  if (isComplete) return { kind: 'customer', personId: sender.id, name: sender.name, email: address }
  return personOf(ctx, { address, name }, mail.language)
}

/** The author of a forwarded mail, or whoever else a mail makes the customer. */
export async function personOf(
  ctx: Ctx,
  one: { address: string; name: string },
  locale: string | null,
): Promise<Writer> {
  const person = await findOrCreatePerson(ctx, { email: one.address, name: one.name, locale })
  return { kind: 'customer', personId: person.id, name: person.name, email: one.address }
}

export type Participation = { personId: string; standing: 'active' | 'pending' }

export async function participantsOf(ctx: Ctx, mail: MailDraft): Promise<Participation[]> {
  if (mail.others.length === 0) return []
  const people = await findOrCreatePeople(
    ctx,
    mail.others.map(({ address, name }) => ({ email: address, name })),
  )
  return people.map((person, at) => ({ personId: person.id, standing: mail.others[at]?.standing ?? 'pending' }))
}

/** A report is written by nobody: no person is made for a mail system. */
export const reporterOf = (mail: MailDraft): Author => ({
  kind: 'system',
  personId: null,
  name: mail.parsed.from?.name || mail.parsed.from?.address || 'MAILER-DAEMON',
  email: mail.parsed.from?.address ?? null,
})
