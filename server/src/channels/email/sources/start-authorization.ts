import { createHash } from 'node:crypto'
import type { startMailSourceAuthorization } from '@foyer/contract/mail-sources'
import type { RouteAnswer } from '@foyer/contract/route'
import type { Ctx } from '../../../core/context'
import { makeToken } from '../../../platform/crypto'
import { mailSourceUnknown, oauthNone } from '../errors'
import { askedBesides, OauthApp } from './oauth-app'
import { redirectUri, stateHash } from './oauth-state'
import { sealSecret } from './source-secrets'
import { lockSource, saveAuthorization } from './source-store'

const patienceMs = 15 * 60 * 1000

/** Where to send the admin's browser. What comes back is bound to this admin, this source and this beginning (PKCE). */
export async function startAuthorization(
  ctx: Ctx,
  id: string,
): Promise<RouteAnswer<typeof startMailSourceAuthorization>> {
  const row = await lockSource(ctx, id)
  if (row === null) throw mailSourceUnknown()
  if (row.oauth === null) throw oauthNone()
  const app = OauthApp.parse(row.oauth)
  const [state, verifier] = [makeToken(), makeToken()]
  await saveAuthorization(ctx, row.id, {
    oauthStateHash: stateHash(ctx.actor, state),
    oauthVerifierSealed: sealSecret(ctx.house.keys, { id: row.id, secret: 'verifier' }, verifier),
    oauthExpiresAt: new Date(ctx.now.getTime() + patienceMs),
  })
  const url = new URL(app.authorizeUrl)
  const asked = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri(ctx.house),
    scope: app.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: row.userName,
    ...askedBesides(app),
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return { url: url.href }
}
