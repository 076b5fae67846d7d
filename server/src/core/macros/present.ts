import { type Macro, MacroScope, type MacroSummary } from '@foyer/contract/macros'
import { readId } from '../../platform/ids'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { abilitiesOver } from '../sharing'
import { readActions } from './check-actions'
import { macroUnknown } from './errors'
import { findGone } from './find-gone'
import { findMacros, type ListedMacro, type MacroRow } from './macro-store'
import { sharedMacro } from './sharing'

const isoOf = (date: Date | null): string | null => date?.toISOString() ?? null
export const kindOf = (actions: readonly unknown[]): MacroSummary['kind'] => (actions.length > 0 ? 'macro' : 'snippet')

const plainFields = (row: MacroRow) => {
  const actions = readActions(row.actions)
  return {
    id: row.id,
    version: row.version,
    kind: kindOf(actions),
    scope: MacroScope.parse(row.scope),
    teamId: row.teamId,
    ownerId: row.ownerId,
    name: row.name,
    actions,
    tags: row.tags,
    languages: row.languages,
    reviewAt: isoOf(row.reviewAt),
  }
}

/** As its history keeps it, the same for everybody. */
export const presentMacro = (row: MacroRow) => ({ ...plainFields(row), html: row.html })

export async function presentMacros(ctx: Ctx, rows: readonly ListedMacro[]): Promise<MacroSummary[]> {
  const plain = rows.map(plainFields)
  const gone = await findGone(ctx, plain)
  const seat = seatOf(ctx.actor)
  return rows.map((row, index) => ({
    ...plainFields(row),
    preview: row.preview,
    useCount: row.useCount,
    lastUsedAt: isoOf(row.lastUsedAt),
    usedByMeAt: isoOf(row.usedByMeAt),
    problems: gone[index] ?? [],
    abilities: abilitiesOver(seat, sharedMacro, row),
  }))
}

/** One the caller sees; 404 otherwise, also where they have just given it to others. */
export async function answerMacro(ctx: Ctx, ref: string): Promise<Macro> {
  const id = readId(ref)
  const [row] = id === null ? [] : await findMacros(ctx, { ids: [id] })
  const [summary] = row === undefined ? [] : await presentMacros(ctx, [row])
  if (row === undefined || summary === undefined) throw macroUnknown()
  return { ...summary, html: row.html }
}
