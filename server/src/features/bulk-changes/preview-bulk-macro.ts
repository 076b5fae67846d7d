import type { previewBulkMacro as previewRoute } from '@foyer/contract/bulk-changes'
import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../../core/context'
import { type TriedMacro, tryMacro } from '../../core/tickets'
import { mostTickets, searchOf } from './create-bulk-change'
import { lookAtFound } from './row-store'

const mostTried = 200

type Given = RouteInput<typeof previewRoute>['body']

/** What a macro would do to all that is chosen, by the rights of whoever asks. */
export async function previewBulkMacro(ctx: Ctx, given: Given): Promise<RouteAnswer<typeof previewRoute>> {
  const ids =
    'query' in given ? await lookAtFound(ctx, await searchOf(ctx, given, mostTickets)) : [...new Set(given.ticketIds)]
  const asked = ids.slice(0, mostTried)
  const tried = await tryMacro(ctx, asked, given.macroId)
  const count = (outcome: TriedMacro['outcome']) => tried.filter((one) => one.outcome === outcome).length
  return {
    total: ids.length,
    tried: asked.length,
    changing: count('changing'),
    unchanged: count('unchanged'),
    refused: refusedOf(asked, tried),
  }
}

function refusedOf(asked: readonly string[], tried: readonly TriedMacro[]): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  const add = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1)
  const seen = new Set(tried.map(({ ticketId }) => ticketId))
  for (const id of asked) if (!seen.has(id)) add('ticket.unknown')
  for (const { outcome } of tried) if (typeof outcome === 'object') add(outcome.refusedCode)
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code))
}
