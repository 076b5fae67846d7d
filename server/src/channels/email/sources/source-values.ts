import type { changeMailSource } from '@foyer/contract/mail-sources'
import type { RouteInput } from '@foyer/contract/route'
import type { Keys } from '../../../platform/crypto'
import { appOf } from './oauth-app'
import { sealSecret } from './source-secrets'

type Given = RouteInput<typeof changeMailSource>['body']

/** What is given, as it stands on the row; secrets sealed for it. Another app, or none, ends what the last one was allowed. */
export function sourceValues(keys: Keys, id: string, given: Given) {
  const { password, oauth } = given
  return {
    ...(given.mailboxId !== undefined && { mailboxId: given.mailboxId }),
    ...(given.host !== undefined && { host: given.host }),
    ...(given.port !== undefined && { port: given.port }),
    ...(given.security !== undefined && { security: given.security }),
    ...(given.user !== undefined && { userName: given.user }),
    ...(password !== undefined && {
      passwordSealed: password ? sealSecret(keys, { id, secret: 'password' }, password) : null,
    }),
    ...(oauth !== undefined && {
      oauth: oauth === null ? null : JSON.stringify(appOf(oauth)),
      clientSecretSealed: oauth?.clientSecret
        ? sealSecret(keys, { id, secret: 'clientSecret' }, oauth.clientSecret)
        : null,
      refreshTokenSealed: null,
    }),
    ...(given.folders !== undefined && { folders: [...new Set(given.folders)] }),
    ...(given.watchesSpam !== undefined && { watchesSpam: given.watchesSpam }),
    ...(given.afterFetch !== undefined && { afterFetch: given.afterFetch }),
    ...(given.moveTo !== undefined && { moveTo: given.moveTo }),
    ...(given.isEnabled !== undefined && { isEnabled: given.isEnabled }),
  }
}
