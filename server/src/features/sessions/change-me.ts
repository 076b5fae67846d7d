import type { changeMe as changeMeRoute, Me } from '@foyer/contract/agents'
import type { RouteInput } from '@foyer/contract/route'
import { z } from 'zod'
import { seatOf } from '../../core/access'
import { type AgentRow, findAgent, lockAgent, presentMe, recordAgent, updateAgent } from '../../core/agents'
import { type Ctx, system } from '../../core/context'
import { invalidField } from '../../core/invalid-field'
import { changePerson } from '../../core/people'
import { AppError } from '../../platform/errors'
import { cleanHtml } from '../../platform/html'

type Change = RouteInput<typeof changeMeRoute>['body']
const mostPreferences = 200
const Preferences = z.record(z.string(), z.unknown())

/** One's own profile. Preferences are laid over those kept; null takes one away. */
export async function changeMe(ctx: Ctx, change: Change): Promise<z.input<typeof Me>> {
  const seat = seatOf(ctx.actor)
  const before = await lockAgent(ctx, seat.personId)
  if (before === null) throw new AppError('unauthenticated', 'session.none', 'Sign in first.')
  const { signatureHtml, preferences, ...profile } = change
  const given = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined))
  // As the system: a light seat changes no persons, and may well change itself.
  if (Object.keys(given).length > 0) await changePerson({ ...ctx, actor: system('profile') }, seat.personId, given)
  const set = {
    ...(signatureHtml !== undefined && { signatureHtml: cleanHtml(signatureHtml).html }),
    ...(preferences !== undefined && { preferences: JSON.stringify(laidOver(before, preferences)) }),
  }
  await updateAgent(ctx, seat.personId, set)
  const after = await findAgent(ctx, seat.personId)
  if (after !== null) await recordAgent(ctx, before, after)
  return presentMe(ctx, seat)
}

function laidOver(before: AgentRow, given: NonNullable<Change['preferences']>): Record<string, unknown> {
  const all = Object.entries({ ...Preferences.parse(before.preferences), ...given }).filter(
    ([, value]) => value !== null,
  )
  if (all.length > mostPreferences) throw invalidField('preferences', `At most ${mostPreferences} are kept.`)
  return Object.fromEntries(all)
}
