import type { getDesk } from '@foyer/contract/desk'
import type { RouteAnswer } from '@foyer/contract/route'
import type { Ctx } from '../context'
import { findAgentNames, hasRelay } from './desk-store'
import { readSettings } from './read-settings'

/** While no relay is set up nothing leaves the desk: every mail is captured, and every screen says so. */
export async function showDesk(ctx: Ctx): Promise<RouteAnswer<typeof getDesk>> {
  const settings = await readSettings(ctx, ['company', 'locale', 'timeZone', 'hasDemo'])
  return { ...settings, isCapturing: !(await hasRelay(ctx)), agents: await findAgentNames(ctx) }
}
