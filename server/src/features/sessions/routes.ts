import * as contract from '@foyer/contract/agents'
import { seatOf } from '../../core/access'
import { presentMe } from '../../core/agents'
import { handle, handleOpen } from '../../core/context'
import type { NewSession, SessionOrigin } from '../../core/credentials'
import type { HttpFacts } from '../../platform/http'
import { changeMe } from './change-me'
import { changePassword } from './change-password'
import { confirmSession } from './confirm-session'
import { listSessions } from './list-sessions'
import { requestReset, useReset } from './reset-password'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './second-factor'
import { signIn } from './sign-in'
import { endOwnSession, signOut } from './sign-out'

const originOf = (http: HttpFacts): SessionOrigin => ({ ip: http.ip, userAgent: http.userAgent })
const keep = (http: HttpFacts, session: NewSession): void => http.setSessionCookie(session.token, session.maxAgeSeconds)

// What takes a password, or answers a secret, is open: hashing holds no transaction, the cookie leaves after the commit, and
// no answer is kept for an Idempotency-Key.
export const sessionRoutes = [
  handle(contract.getSession, (ctx) => presentMe(ctx, seatOf(ctx.actor))),
  handleOpen(contract.signIn, async (open, { body }, http) => {
    const { session, me } = await signIn(open, body, originOf(http))
    keep(http, session)
    return me
  }),
  handleOpen(contract.signOut, async (open, _input, http) => {
    await open.transact(signOut)
    http.clearSessionCookie()
    return null
  }),
  handleOpen(contract.confirmSession, (open, { body }, http) => confirmSession(open, body.password, originOf(http))),
  handleOpen(contract.requestReset, async (open, { body }, http) => {
    await open.transact((ctx) => requestReset(ctx, body.email, http.ip))
    return { accepted: true as const }
  }),
  handleOpen(contract.useReset, async (open, { body }) => {
    await useReset(open, body)
    return { accepted: true as const }
  }),
  handle(contract.changeMe, (ctx, { body }) => changeMe(ctx, body)),
  handleOpen(contract.changePassword, async (open, { body }, http) => {
    const { session, me } = await changePassword(open, body, originOf(http))
    keep(http, session)
    return me
  }),
  handleOpen(contract.beginSecondFactor, (open) => open.transact(beginSecondFactor)),
  handleOpen(contract.confirmSecondFactor, async (open, { body }, http) => {
    const { codes, session } = await open.transact((ctx) => confirmSecondFactor(ctx, body.code))
    keep(http, session)
    return { recoveryCodes: codes }
  }),
  handle(contract.removeSecondFactor, async (ctx) => {
    await removeSecondFactor(ctx)
    return null
  }),
  handle(contract.listSessions, async (ctx) => ({ items: await listSessions(ctx), nextCursor: null })),
  handleOpen(contract.endSession, async (open, { params }, http) => {
    const { isCurrent } = await open.transact((ctx) => endOwnSession(ctx, params.id))
    if (isCurrent) http.clearSessionCookie()
    return null
  }),
]
