import type { Mailbox } from '@foyer/contract/desk'
import type { Ctx } from '../../../core/context'
import { answerMailbox, readMailbox } from '../../../core/mailboxes'
import { findSendingRelays } from '../../../core/relays'
import { localeIn, wordsIn } from '../../../platform/languages'
import { makeMessageId, makeReplyAddress, newMarkRef } from '../../../platform/mail'
import { relayNone } from '../errors'
import { markKinds } from '../inbound/find-marks'
import { markKeysOf } from '../mark-keys'
import { addDeliverJob, domainOf } from '../outbound/queue-reply'
import { insertDelivery } from '../outbound/queue-store'
import { recipientsOf } from '../outbound/recipients'
import { noteTestSent } from './round-trip-store'
import { testWords } from './test-words.data'

/** Sends the mailbox a mail at a marked address of its own. Once it comes in, such addresses are known to lead here. */
export async function sendTestMail(ctx: Ctx, id: string): Promise<Mailbox> {
  const mailbox = await readMailbox(ctx, id, { isLocked: true })
  if ((await findSendingRelays(ctx, mailbox.relayIds)).length === 0) throw relayNone()
  const keys = markKeysOf(ctx.house.keys)
  const mark = { kind: markKinds.test, ref: newMarkRef(), person: mailbox.id }
  const address = makeReplyAddress(keys, mark, { address: mailbox.address }) ?? mailbox.address
  const words = wordsIn(testWords, mailbox.locale)
  const deliveryId = await insertDelivery(ctx, {
    kind: 'account',
    state: 'queued',
    ticketId: null,
    messageId: null,
    mailboxId: mailbox.id,
    envelopeFrom: mailbox.address,
    recipients: recipientsOf({ to: [{ name: mailbox.name, address }], cc: [], bcc: [] }),
    subject: words.subject,
    // Signed for nobody, so that it is known as ours when it comes home.
    messageIdHeader: makeMessageId(keys, { ...mark, person: '' }, domainOf(mailbox.address)),
    composition: { paragraphs: [words.text], link: null, locale: localeIn(testWords, mailbox.locale) },
    dueAt: ctx.now,
  })
  addDeliverJob(ctx, deliveryId, ctx.now)
  await noteTestSent(ctx, mailbox.id)
  return answerMailbox(ctx.actor, await readMailbox(ctx, mailbox.id))
}
