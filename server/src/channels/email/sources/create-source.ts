import type { createMailSource, MailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../../../core/context'
import { recordSetting } from '../../../core/record-setting'
import { newId } from '../../../platform/ids'
import { assertMailbox } from './assert-mailbox'
import { presentSource, settingOf } from './present-source'
import { insertSource } from './source-store'
import { sourceValues } from './source-values'

/** From now on mail of this account comes in; what lies there already stays where it is. */
export async function createSource(ctx: Ctx, given: RouteInput<typeof createMailSource>['body']): Promise<MailSource> {
  await assertMailbox(ctx, given.mailboxId)
  const id = newId()
  const { mailboxId, host, port, security } = given
  const row = await insertSource(ctx, {
    ...sourceValues(ctx.house.keys, id, given),
    ...{ id, mailboxId, host, port, security, userName: given.user },
    folders: [...new Set(given.folders ?? ['INBOX'])],
    createdAt: ctx.now,
  })
  await recordSetting(ctx, 'mailSource', { before: null, after: settingOf(row, ctx.now) })
  return presentSource(row, ctx.now)
}
