import type { MacroAction, MacroProblem } from '@foyer/contract/macros'
import type { Ctx } from '../context'
import { findInUse, type Named } from './gone-store'

/** What an action needs the desk to have; taking a tag or a value away needs nothing. */
export function namedIn(action: MacroAction): Named[] {
  const one = (kind: string, value: string | null): Named[] => (value === null ? [] : [{ kind, value }])
  switch (action.action) {
    case 'setStatus':
      return one('status', action.status)
    case 'setType':
      return one('type', action.type)
    case 'setCategory':
      return one('category', action.categoryId?.toLowerCase() ?? null)
    case 'assign':
      return action.assigneeId === 'me' ? [] : one('agent', action.assigneeId?.toLowerCase() ?? null)
    case 'setTeam':
      return one('team', action.teamId?.toLowerCase() ?? null)
    case 'addTags':
    case 'removeTags':
      return action.tags.map((value) => ({ kind: 'tag', value }))
    case 'setField':
      return one('field', action.key)
    default:
      return []
  }
}

/** Of each macro, which of its actions name something that is gone, archived, or an agent who has left: one statement for all. */
export async function findGone(
  ctx: Ctx,
  macros: readonly { id: string; actions: readonly MacroAction[] }[],
): Promise<MacroProblem[][]> {
  const inUse = await findInUse(
    ctx,
    macros.flatMap(({ actions }) => actions.flatMap(namedIn)),
  )
  return macros.map(({ id, actions }) =>
    actions.flatMap((action, index) =>
      namedIn(action)
        .filter(({ kind, value }) => !inUse.has(`${kind} ${value}`))
        .map(({ value }) => ({ macroId: id, index, code: 'macro.gone', value })),
    ),
  )
}
