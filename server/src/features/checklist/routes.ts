import * as contract from '@foyer/contract/setup'
import { handle } from '../../core/context'
import { showChecklist } from './show-checklist'
import { skipItem } from './skip-item'

export const checklistRoutes = [
  handle(contract.getChecklist, (ctx) => showChecklist(ctx)),
  handle(contract.skipChecklistItem, async (ctx, { body }) => {
    await skipItem(ctx, body.item)
    return null
  }),
]
