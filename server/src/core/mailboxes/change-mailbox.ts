import type { changeMailbox as changeMailboxRoute, Mailbox } from '@foyer/contract/desk'
import type { RouteInput } from '@foyer/contract/route'
import { forbidden } from '../access'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { assertReferences } from './assert-references'
import { mailboxNotManaged } from './errors'
import { type MailboxRow, updateMailbox } from './mailbox-store'
import { isAdmin, leads } from './policy'
import { answerMailbox, presentMailbox } from './present'
import { readMailbox } from './read-mailbox'
import { recordRestriction } from './record-restriction'
import { setAddresses } from './set-addresses'
import { checkTemplates } from './templates'

type Change = RouteInput<typeof changeMailboxRoute>['body']

/** What the manager of its team may change; all else belongs to admins. */
const wording = ['name', 'headerHtml', 'footerHtml', 'signatureHtml', 'autoReplies']

export async function changeMailbox(ctx: Ctx, id: string, change: Change): Promise<Mailbox> {
  const row = await readMailbox(ctx, id, { isLocked: true })
  const { version, ...given } = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Change // only undefined values are gone
  assertMayChange(ctx, row, Object.keys(given))
  assertVersion(version, row)
  await assertReferences(ctx, given)
  const { aliases = row.aliases, autoReplies: _checked, spamMarks, ...plain } = given
  const marks = spamMarks === undefined ? {} : { spamMarks: JSON.stringify(spamMarks) }
  // Of another address nothing is known yet.
  const unproven =
    given.address === undefined || given.address === row.address ? {} : { testReturnedAt: null, testSentAt: null }
  await updateMailbox(ctx, row, { ...plain, ...marks, ...unproven, ...checkTemplates(given) })
  if (given.address !== undefined || given.aliases !== undefined)
    await setAddresses(ctx, row.id, { address: given.address ?? row.address, aliases })
  const saved = await readMailbox(ctx, row.id)
  await recordSetting(ctx, 'mailbox', { before: presentMailbox(row), after: presentMailbox(saved) })
  if (saved.isRestricted !== row.isRestricted) await recordRestriction(ctx, saved)
  return answerMailbox(ctx.actor, saved)
}

function assertMayChange(ctx: Ctx, row: MailboxRow, keys: readonly string[]): void {
  if (isAdmin(ctx.actor)) return
  if (!leads(ctx.actor, row)) throw mailboxNotManaged()
  if (keys.some((key) => !wording.includes(key))) throw forbidden('connection.write')
}
