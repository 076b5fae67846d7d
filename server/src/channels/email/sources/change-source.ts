import type { changeMailSource, MailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../../../core/assert-version'
import type { Ctx } from '../../../core/context'
import { invalidField } from '../../../core/invalid-field'
import { recordSetting } from '../../../core/record-setting'
import { mailSourceUnknown } from '../errors'
import { assertMailbox } from './assert-mailbox'
import { presentSource, settingOf } from './present-source'
import { sealSecret } from './source-secrets'
import { forgetFolders, lockSource, type SourceRow, updateSource } from './source-store'

type Change = RouteInput<typeof changeMailSource>['body']

export async function changeSource(ctx: Ctx, id: string, given: Change): Promise<MailSource> {
  const row = await lockSource(ctx, id)
  if (row === null) throw mailSourceUnknown()
  assertVersion(given.version, row)
  assertPasswordGoesAlong(row, given)
  if (given.mailboxId !== undefined) await assertMailbox(ctx, given.mailboxId)
  const { password } = given
  const saved = await updateSource(ctx, row, {
    ...(given.mailboxId !== undefined && { mailboxId: given.mailboxId }),
    ...(given.host !== undefined && { host: given.host }),
    ...(given.port !== undefined && { port: given.port }),
    ...(given.security !== undefined && { security: given.security }),
    ...(given.user !== undefined && { userName: given.user }),
    ...(password !== undefined && {
      passwordSealed: password ? sealSecret(ctx.house.keys, { id: row.id, secret: 'password' }, password) : null,
    }),
    ...(given.folders !== undefined && { folders: [...new Set(given.folders)] }),
    ...(given.watchesSpam !== undefined && { watchesSpam: given.watchesSpam }),
    ...(given.afterFetch !== undefined && { afterFetch: given.afterFetch }),
    ...(given.moveTo !== undefined && { moveTo: given.moveTo }),
    ...(given.isEnabled !== undefined && { isEnabled: given.isEnabled }),
  })
  if (saved.host !== row.host || saved.userName !== row.userName) await forgetFolders(ctx, row.id)
  await recordSetting(ctx, 'mailSource', { before: settingOf(row, ctx.now), after: settingOf(saved, ctx.now) })
  return presentSource(saved, ctx.now)
}

/** As with relays: who may change set-up must not be able to read a kept password by naming a server of their own. */
function assertPasswordGoesAlong(row: SourceRow, given: Change): void {
  if (row.passwordSealed === null || given.password !== undefined) return
  const goesElsewhere = (given.host ?? row.host) !== row.host || (given.port ?? row.port) !== row.port
  const loosened = row.security !== 'none' && given.security === 'none'
  if (goesElsewhere || loosened)
    throw invalidField('password', 'Give the password again when the server or its security changes.')
}
