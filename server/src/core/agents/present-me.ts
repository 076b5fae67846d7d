import type { Me } from '@foyer/contract/agents'
import { z } from 'zod'
import { abilitiesOf, confirmedUntil, tokenScopes } from '../access'
import type { Ctx, Seat } from '../context'
import { hasSecondFactor } from './agent'
import { findAgent } from './agent-store'
import { agentUnknown } from './errors'
import { managedTeams } from './present'

const Preferences = z.record(z.string(), z.unknown())

/** Who is signed in, by whatever way, with the verbs of their role. */
export async function presentMe(ctx: Ctx, seat: Seat): Promise<z.input<typeof Me>> {
  const row = await findAgent(ctx, seat.personId)
  if (row === null) throw agentUnknown()
  return {
    id: row.personId,
    name: row.name,
    email: row.email,
    role: row.role,
    managesTeamIds: managedTeams(row),
    teamIds: row.teamIds,
    locale: row.locale,
    timeZone: row.timeZone,
    signatureHtml: row.signatureHtml,
    preferences: Preferences.parse(row.preferences),
    hasSecondFactor: hasSecondFactor(row),
    abilities: abilitiesOf(seat),
    via: seat.via.kind,
    scopes: seat.via.kind === 'token' ? [...seat.via.scopes] : [],
    tokenScopes: [...tokenScopes[seat.role]],
    confirmedUntil: seat.via.kind === 'session' ? confirmedUntil(seat.via.authenticatedAt).toISOString() : null,
  }
}
