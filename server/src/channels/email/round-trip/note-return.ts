import type { Ctx } from '../../../core/context'
import { isGenuineMark } from '../../../platform/mail'
import type { Arrived } from '../arrival-store'
import { markKinds } from '../inbound/find-marks'
import type { MailDraft } from '../inbound/mail-draft'
import { markKeysOf } from '../mark-keys'
import { noteTestReturned } from './round-trip-store'

/** Our own test came home: the marked address it went to, made for this mailbox, leads here. */
export async function noteReturn(ctx: Ctx, lead: Arrived, mail: MailDraft): Promise<void> {
  const { mailbox } = lead
  if (mailbox === null) return
  const keys = markKeysOf(ctx.house.keys)
  const isTest = mail.marks.some(
    ({ mark, where }) =>
      where === 'recipient' && mark.kind === markKinds.test && isGenuineMark(keys, mark, [mailbox.id]) !== null,
  )
  if (isTest) await noteTestReturned(ctx, mailbox.id, lead.receivedAt)
}
