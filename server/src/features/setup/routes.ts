import { getSetup, setUp } from '@foyer/contract/setup'
import { signInAs } from '../../core/agents'
import { type Ctx, handle, handleOpen, system } from '../../core/context'
import { peekOneTimeToken, useOneTimeToken } from '../../core/credentials'
import { AppError } from '../../platform/errors'
import { setupClosed } from './errors'
import { assertOpen, setUpDesk } from './set-up-desk'

export const setupRoutes = [
  handle(getSetup, async (ctx, { query }) => {
    await assertLink(ctx, query.token)
    return { isOpen: true as const }
  }),
  handleOpen(setUp, async (open, { body }, http) => {
    const { token, ...desk } = body
    const asSystem = open.as(system('setup'))
    await asSystem.transact((ctx) => assertLink(ctx, token)) // before any hashing is done for a stranger
    const { session, me } = await setUpDesk(asSystem, desk, async (ctx, adminId) => {
      await asClosed(useOneTimeToken(ctx, 'setup', token))
      return signInAs(ctx, adminId, { ip: http.ip, userAgent: http.userAgent })
    })
    http.setSessionCookie(session.token, session.maxAgeSeconds)
    return me
  }),
]

async function assertLink(ctx: Ctx, token: string): Promise<void> {
  await assertOpen(ctx)
  await asClosed(peekOneTimeToken(ctx, 'setup', token))
}

/** A wrong link and a desk that is set up answer alike. */
async function asClosed<T>(use: Promise<T>): Promise<T> {
  try {
    return await use
  } catch (error) {
    throw error instanceof AppError && error.code === 'token.invalid' ? setupClosed() : error
  }
}
