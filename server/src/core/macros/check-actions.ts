import { type MacroAction, MacroAction as Schema } from '@foyer/contract/macros'
import { z } from 'zod'
import type { Ctx } from '../context'
import { checkFieldValue, findCustomField } from '../fields'
import { ensureTags } from '../tags'
import { macroGone } from './errors'
import { findGone } from './find-gone'

const Actions = z.array(Schema)
/** As a row keeps them. */
export const readActions = (stored: unknown): MacroAction[] => Actions.parse(stored)

/** What to keep of the actions given: each names what the desk has now. Tags to be put on are born here, as by any use. */
export async function checkActions(ctx: Ctx, given: readonly MacroAction[]): Promise<string> {
  await ensureTags(
    ctx,
    given.flatMap((action) => (action.action === 'addTags' ? action.tags : [])),
  )
  const [gone = []] = await findGone(ctx, [{ id: '', actions: given }])
  const first = gone[0]?.index
  if (first !== undefined && first !== null) throw macroGone(first)
  for (const action of given) if (action.action === 'setField') await checkValue(ctx, action)
  return JSON.stringify(given)
}

async function checkValue(ctx: Ctx, { key, value }: Extract<MacroAction, { action: 'setField' }>): Promise<void> {
  const field = await findCustomField(ctx, 'ticket', key)
  if (field !== null && value !== null) checkFieldValue(field, value)
}
