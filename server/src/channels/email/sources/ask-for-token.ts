import { z } from 'zod'
import type { House } from '../../../core/context'
import { AppError } from '../../../platform/errors'
import { ImapFailure } from '../../../platform/mail'
import { OauthApp } from './oauth-app'
import { openSecret } from './source-secrets'
import type { SourceRow } from './source-store'

export type Tokens = { accessToken: string; refreshToken: string | null; expiresInSeconds: number }

const Granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.coerce.number().positive().optional(),
})
const Refused = z.object({ error: z.string(), error_description: z.string().optional() })

const limits = { timeoutMs: 20_000, maxBytes: 100_000 }
const usualSeconds = 3_600

/** One question to the provider's token endpoint (RFC 6749 §3.2); a refusal is an `ImapFailure` in the provider's words. */
export async function askForToken(
  house: House,
  source: SourceRow,
  asked: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const app = OauthApp.parse(source.oauth)
  const secret = openSecret(house.keys, { id: source.id, secret: 'clientSecret' }, source.clientSecretSealed)
  const form = new URLSearchParams({
    ...asked,
    client_id: app.clientId,
    ...(secret !== null && { client_secret: secret }),
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const answer = await house
    .fetchOutside({ ...limits, url: app.tokenUrl, method: 'POST', headers, body: form.toString() })
    .catch((error: unknown) => {
      throw new ImapFailure(error instanceof AppError ? error.message : String(error), 'broken')
    })
  const said = readJson(answer.body)
  const granted = Granted.safeParse(said)
  if (answer.status === 200 && granted.success)
    return {
      accessToken: granted.data.access_token,
      refreshToken: granted.data.refresh_token ?? null,
      expiresInSeconds: granted.data.expires_in ?? usualSeconds,
    }
  throw refusalOf(said, answer.status)
}

function refusalOf(said: unknown, status: number): ImapFailure {
  const refused = Refused.safeParse(said)
  if (!refused.success) return new ImapFailure(`The provider answered ${status}.`, 'broken')
  const { error, error_description: description } = refused.data
  return new ImapFailure(description === undefined ? error : `${error}: ${description}`, 'auth')
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
