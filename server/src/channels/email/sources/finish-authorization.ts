import type { finishMailSourceAuthorization, MailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import type { Ctx, Open } from '../../../core/context'
import { recordSetting } from '../../../core/record-setting'
import { ImapFailure } from '../../../platform/mail'
import { mailSourceUnknown, oauthExpired, oauthRefused } from '../errors'
import { askForToken, type Tokens } from './ask-for-token'
import { redirectUri, stateHash } from './oauth-state'
import { presentSource, settingOf } from './present-source'
import { openSecret, sealSecret } from './source-secrets'
import { lockSource, type SourceRow, takeAuthorization, updateSource } from './source-store'

type Given = RouteInput<typeof finishMailSourceAuthorization>['body']

/** Turns the code that came back into a refresh token. A state works once, whatever comes of it. */
export async function finishAuthorization(open: Open, given: Given): Promise<MailSource> {
  const row = await open.transact((ctx) => takeAuthorization(ctx, stateHash(ctx.actor, given.state)))
  if (row === null) throw oauthExpired()
  if ('error' in given) throw oauthRefused([given.error, given.errorDescription].filter(Boolean).join(': '))
  const verifier = openSecret(open.house.keys, { id: row.id, secret: 'verifier' }, row.oauthVerifierSealed) ?? ''
  const tokens = await exchange(open, row, { code: given.code, verifier })
  const { refreshToken } = tokens
  if (refreshToken === null) throw oauthRefused('The provider gave no token that lasts.')
  return open.transact((ctx) => keep(ctx, row, refreshToken))
}

async function exchange(open: Open, row: SourceRow, given: { code: string; verifier: string }): Promise<Tokens> {
  try {
    return await askForToken(open.house, row, {
      grant_type: 'authorization_code',
      code: given.code,
      redirect_uri: redirectUri(open.house),
      code_verifier: given.verifier,
    })
  } catch (error) {
    throw error instanceof ImapFailure ? oauthRefused(error.message) : error
  }
}

async function keep(ctx: Ctx, asked: SourceRow, refreshToken: string): Promise<MailSource> {
  const row = await lockSource(ctx, asked.id)
  // Changed meanwhile: the token may be another provider's.
  if (row === null || row.version !== asked.version) throw mailSourceUnknown()
  const refreshTokenSealed = sealSecret(ctx.house.keys, { id: row.id, secret: 'refreshToken' }, refreshToken)
  const saved = await updateSource(ctx, row, { refreshTokenSealed, lastError: null })
  await recordSetting(ctx, 'mailSource', { before: settingOf(row, ctx.now), after: settingOf(saved, ctx.now) })
  return presentSource(saved, ctx.now)
}
