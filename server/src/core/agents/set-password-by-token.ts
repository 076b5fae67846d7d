import { writeAudit } from '../audit'
import type { Ctx, Open } from '../context'
import {
  assertGoodPassword,
  endCredentials,
  hashPassword,
  peekOneTimeToken,
  tokenInvalid,
  useOneTimeToken,
} from '../credentials'
import { markAddress, renamePerson } from '../people'
import { readSetting } from '../settings'
import type { AgentRow } from './agent'
import { findAgent, lockAgent, updateAgent } from './agent-store'
import { recordAgent } from './record-agent'

type Proof = { purpose: 'invitation' | 'reset'; token: string; password: string; name?: string | undefined }

/**
 * The link proves the address, so this password replaces whatever could act for the person until now: sessions, API
 * tokens and other links end. `then` runs in the same transaction. The token is looked at before any work is done for it
 * and taken only at the end: a refused password costs no link.
 */
export async function setPasswordByToken<T>(
  open: Open,
  proof: Proof,
  then: (ctx: Ctx, agent: AgentRow) => Promise<T>,
): Promise<T> {
  await open.transact(async (ctx) => {
    const { personId } = await peekOneTimeToken(ctx, proof.purpose, proof.token)
    await assertPasswordFor(ctx, await activeAgent(ctx, personId), proof.password)
  })
  const passwordHash = await hashPassword(proof.password)
  return open.transact(async (ctx) => {
    const { personId } = await useOneTimeToken(ctx, proof.purpose, proof.token)
    const before = await activeAgent(ctx, personId)
    if (proof.name !== undefined && proof.name !== before.name) await renamePerson(ctx, before.personId, proof.name)
    const agent = await setPassword(ctx, before, passwordHash)
    if (agent.email !== null) await markAddress(ctx, agent.email, { isVerified: true })
    const act = proof.purpose === 'invitation' ? 'agent.joined' : 'password.reset'
    await writeAudit(ctx, { act, objectType: 'agent', objectId: agent.personId, by: { personId: agent.personId } })
    return then(ctx, agent)
  })
}

async function activeAgent(ctx: Ctx, personId: string | null): Promise<AgentRow> {
  const agent = personId === null ? null : await lockAgent(ctx, personId)
  if (agent === null || !agent.isActive) throw tokenInvalid()
  return agent
}

/** Ends everything older than this password. */
export async function setPassword(ctx: Ctx, before: AgentRow, passwordHash: string): Promise<AgentRow> {
  const joinedAt = before.joinedAt ?? ctx.now
  await updateAgent(ctx, before.personId, { passwordHash, joinedAt, credentialsChangedAt: ctx.now })
  await endCredentials(ctx, before.personId)
  const agent = (await findAgent(ctx, before.personId)) ?? before
  await recordAgent(ctx, before, agent)
  return agent
}

/** `password.common`, also for what is near to the person and the company. */
export async function assertPasswordFor(ctx: Ctx, agent: AgentRow, password: string): Promise<void> {
  const company = await readSetting(ctx, 'company')
  assertGoodPassword(password, { emails: agent.email === null ? [] : [agent.email], names: [agent.name, company] })
}
