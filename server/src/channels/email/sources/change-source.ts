import type { changeMailSource, MailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../../../core/assert-version'
import type { Ctx } from '../../../core/context'
import { invalidField } from '../../../core/invalid-field'
import { recordSetting } from '../../../core/record-setting'
import { mailSourceUnknown } from '../errors'
import { assertMailbox } from './assert-mailbox'
import { presentSource, settingOf } from './present-source'
import { forgetFolders, lockSource, type SourceRow, updateSource } from './source-store'
import { sourceValues } from './source-values'

type Change = RouteInput<typeof changeMailSource>['body']

export async function changeSource(ctx: Ctx, id: string, given: Change): Promise<MailSource> {
  const row = await lockSource(ctx, id)
  if (row === null) throw mailSourceUnknown()
  assertVersion(given.version, row)
  const isElsewhere = leadsElsewhere(row, given)
  if (isElsewhere && row.passwordSealed !== null && given.password === undefined)
    throw invalidField('password', 'Give the password again when the server or its security changes.')
  if (given.mailboxId !== undefined) await assertMailbox(ctx, given.mailboxId)
  const saved = await updateSource(ctx, row, {
    ...sourceValues(ctx.house.keys, row.id, given),
    ...(isElsewhere && { refreshTokenSealed: null }),
  })
  if (saved.host !== row.host || saved.userName !== row.userName) await forgetFolders(ctx, row.id)
  await recordSetting(ctx, 'mailSource', { before: settingOf(row, ctx.now), after: settingOf(saved, ctx.now) })
  return presentSource(saved, ctx.now)
}

/**
 * Kept secrets do not go along: who may change set-up must not be able to read them by naming a server of their own, or a
 * plain line. A password is asked for again, and so is whoever allowed the desk to read the account.
 */
function leadsElsewhere(row: SourceRow, given: Change): boolean {
  const isMoved = (given.host ?? row.host) !== row.host || (given.port ?? row.port) !== row.port
  return isMoved || (row.security !== 'none' && given.security === 'none')
}
