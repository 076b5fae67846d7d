import type { createMailSource, MailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../../../core/context'
import { recordSetting } from '../../../core/record-setting'
import { newId } from '../../../platform/ids'
import { assertMailbox } from './assert-mailbox'
import { presentSource, settingOf } from './present-source'
import { sealSecret } from './source-secrets'
import { insertSource } from './source-store'

/** From now on mail of this account comes in; what lies there already stays where it is. */
export async function createSource(ctx: Ctx, given: RouteInput<typeof createMailSource>['body']): Promise<MailSource> {
  await assertMailbox(ctx, given.mailboxId)
  const id = newId()
  const row = await insertSource(ctx, {
    id,
    mailboxId: given.mailboxId,
    host: given.host,
    port: given.port,
    security: given.security,
    userName: given.user,
    passwordSealed: given.password ? sealSecret(ctx.house.keys, { id, secret: 'password' }, given.password) : null,
    folders: [...new Set(given.folders ?? ['INBOX'])],
    createdAt: ctx.now,
    ...(given.watchesSpam !== undefined && { watchesSpam: given.watchesSpam }),
    ...(given.afterFetch !== undefined && { afterFetch: given.afterFetch }),
    ...(given.moveTo !== undefined && { moveTo: given.moveTo }),
    ...(given.isEnabled !== undefined && { isEnabled: given.isEnabled }),
  })
  await recordSetting(ctx, 'mailSource', { before: null, after: settingOf(row, ctx.now) })
  return presentSource(row, ctx.now)
}
