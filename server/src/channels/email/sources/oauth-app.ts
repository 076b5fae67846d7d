import type { createMailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import { z } from 'zod'
import { oauthProviders } from './oauth-providers.data'

/** The app an operator registered with the provider, as it stands on the source's row. Its secret is sealed apart. */
export const OauthApp = z.object({
  provider: z.enum(['microsoft', 'google', 'custom']),
  clientId: z.string(),
  authorizeUrl: z.string(),
  tokenUrl: z.string(),
  scope: z.string(),
})
export type OauthApp = z.output<typeof OauthApp>

type Given = NonNullable<RouteInput<typeof createMailSource>['body']['oauth']>

export function appOf(given: Given): OauthApp {
  const { provider, clientId } = given
  if (provider === 'custom') {
    const { authorizeUrl, tokenUrl, scope } = given
    return { provider, clientId, authorizeUrl, tokenUrl, scope }
  }
  const { authorizeUrl, tokenUrl, scope } = oauthProviders[provider]
  const tenant = provider === 'microsoft' ? (given.tenant ?? 'common') : ''
  return { provider, clientId, authorizeUrl: authorizeUrl(tenant), tokenUrl: tokenUrl(tenant), scope }
}

export const askedBesides = ({ provider }: OauthApp): Readonly<Record<string, string>> =>
  provider === 'custom' ? {} : oauthProviders[provider].asked
