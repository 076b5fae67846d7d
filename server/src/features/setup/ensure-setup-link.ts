import type { Open } from '../../core/context'
import { issueOneTimeToken } from '../../core/credentials'
import { isSetUp } from './setup-store'

/**
 * The link that makes the first admin, for the console; null once anybody has a seat. Every process of a fresh desk prints
 * one of its own, each for seven days, and all of them end with set-up.
 */
export const ensureSetupLink = (open: Open): Promise<string | null> =>
  open.transact(async (ctx) => {
    if (await isSetUp(ctx)) return null
    return `${ctx.house.url}/desk/set-up?token=${await issueOneTimeToken(ctx, 'setup', null)}`
  })
