import { findAgentByAddress, hasSecondFactor, type SignedIn, signInAs } from '../../core/agents'
import type { Ctx, Open } from '../../core/context'
import type { SessionOrigin } from '../../core/credentials'
import { startAnew, takeFrom } from '../../core/limits'
import { normalizeAddress } from '../../platform/mail'
import { codeNeeded, signInCodeWrong, signInWrong } from './errors'
import { accountOf, codeLimit } from './limits'
import { noteRefusal, type Proven, provePassword, settle, stillProven } from './prove-password'
import { isCode } from './verify-code'

type Credentials = { email: string; password: string; code?: string | undefined }
type Outcome = SignedIn | 'wrong' | 'codeNeeded' | 'codeWrong'

/** Address, password and, where one is set up, the second factor, in one request; always ends in a session of new id. */
export async function signIn(open: Open, given: Credentials, origin: SessionOrigin): Promise<SignedIn> {
  const addressKey = normalizeAddress(given.email)
  const proven = await provePassword(open, {
    find: async (ctx) => {
      const agent = await findAgentByAddress(ctx, addressKey)
      return { agent, account: agent?.personId ?? accountOf(ctx.house.keys, addressKey) }
    },
    password: given.password,
    email: given.email,
    origin,
  })
  if (proven === null) throw signInWrong()
  // An outcome and no error inside: a refused code has to stay counted and noted.
  const outcome = await open.transact((ctx) => finish(ctx, proven, { ...given, origin }))
  if (outcome === 'wrong') throw signInWrong()
  if (outcome === 'codeNeeded') throw codeNeeded()
  if (outcome === 'codeWrong') throw signInCodeWrong()
  return outcome
}

async function finish(ctx: Ctx, proven: Proven, given: Credentials & { origin: SessionOrigin }): Promise<Outcome> {
  const agent = await stillProven(ctx, proven)
  if (agent === null) return 'wrong'
  if (hasSecondFactor(agent)) {
    if (given.code === undefined || given.code.trim() === '') {
      await settle(ctx, proven)
      return 'codeNeeded'
    }
    await takeFrom(ctx, [codeLimit(agent.personId)])
    if (!(await isCode(ctx, agent, given.code))) {
      await noteRefusal(ctx, given, { agent, reason: 'code' })
      return 'codeWrong'
    }
    await startAnew(ctx, codeLimit(agent.personId))
  }
  await settle(ctx, proven)
  return signInAs(ctx, agent.personId, given.origin)
}
