import type { Mailbox } from '@foyer/contract/desk'
import type { Scope } from '@foyer/contract/route'
import { loadSeat } from '../src/core/access'
import { type AgentRow, seatAgent, setPassword } from '../src/core/agents'
import { seedBrand } from '../src/core/brands'
import type { Ctx, Seat, SeatRole } from '../src/core/context'
import { hashPassword, startSession } from '../src/core/credentials'
import { createMailbox } from '../src/core/mailboxes'
import { createTokenFor } from '../src/features/tokens'
import type { TestDesk } from './desk'

/** The password of everybody made here. */
export const goodPassword = 'horse staple 41 battery'
let goodHash: Promise<string> | null = null
let made = 0

export type SeatToMake = {
  role?: SeatRole
  name?: string
  email?: string
  managesTeamIds?: string[] | null
  teamIds?: string[]
}

/** A joined agent with `goodPassword`. */
export async function anAgent(desk: TestDesk, given: SeatToMake = {}): Promise<AgentRow> {
  goodHash ??= hashPassword(goodPassword)
  const passwordHash = await goodHash
  const number = ++made
  const seat = { role: 'agent' as const, name: `Agent ${number}`, email: `agent-${number}@desk.example`, ...given }
  return desk.transact(async (ctx) => setPassword(ctx, await seatAgent(ctx, seat), passwordHash))
}

export const anAdmin = (desk: TestDesk, given: SeatToMake = {}): Promise<AgentRow> =>
  anAgent(desk, { ...given, role: 'admin' })

/** The agent at work: a session, confirmed just now, with its cookie and the seat that verbs are given. */
export async function signedIn(desk: TestDesk, agent: { personId: string }): Promise<{ cookie: string; seat: Seat }> {
  return desk.transact(async (ctx) => {
    const session = await startSession(ctx, agent.personId, { ip: null, userAgent: null })
    const seat = await loadSeat(ctx.db, agent.personId, session.via)
    if (seat === null) throw new Error('This agent has no active seat.')
    return { cookie: session.token, seat }
  })
}

/** Open to everybody but light, of the default brand, which is made where there is none. */
export async function aMailbox(ctx: Ctx, given: Partial<Parameters<typeof createMailbox>[1]> = {}): Promise<Mailbox> {
  await seedBrand(ctx, { name: 'Example', locale: 'en' })
  const number = ++made
  return createMailbox(ctx, { name: `Mailbox ${number}`, address: `mailbox-${number}@desk.example`, ...given })
}

/** An API token of this agent, as the command line makes them. */
export async function aToken(
  desk: TestDesk,
  agent: { email: string | null },
  scopes: Scope[] = ['read', 'write'],
): Promise<string> {
  const made = await desk.transact((ctx) => createTokenFor(ctx, agent.email ?? '', { name: 'Test', scopes }))
  return made.token
}
