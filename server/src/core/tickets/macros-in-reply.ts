import type { MacroAction, MacroProblem } from '@foyer/contract/macros'
import { readId } from '../../platform/ids'
import type { Ctx } from '../context'
import { findMacros, macroUnfit, macroUnknown, readActions } from '../macros'

/** A macro as it was read, to be carried out. */
export type MacroInHand = { id: string; actions: readonly MacroAction[] }

/** 404 for what the caller does not see. */
export async function readMacro(ctx: Ctx, ref: string) {
  const id = readId(ref)
  const [macro] = id === null ? [] : await findMacros(ctx, { ids: [id] })
  if (macro === undefined) throw macroUnknown()
  return { id: macro.id, html: macro.html, actions: readActions(macro.actions) }
}

/** Those of a reply, in its order and each once. One that went away since it was put in is like an action that cannot be done. */
export async function macrosIn(ctx: Ctx, given: readonly string[], skipUnfit: boolean): Promise<MacroInHand[]> {
  const ids = [...new Set(given.map((id) => id.toLowerCase()))]
  if (ids.length === 0) return []
  const found = new Map((await findMacros(ctx, { ids })).map((macro) => [macro.id, macro]))
  const gone = ids.filter((id) => !found.has(id)).map(asGone)
  if (gone.length > 0 && !skipUnfit) throw macroUnfit(gone)
  return ids.flatMap((id) => {
    const macro = found.get(id)
    return macro === undefined ? [] : [{ id, actions: readActions(macro.actions) }]
  })
}

const asGone = (macroId: string): MacroProblem => ({ macroId, index: null, code: 'macro.unknown', value: '' })
