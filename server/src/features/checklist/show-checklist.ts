import type { RouteAnswer } from '@foyer/contract/route'
import type { getChecklist } from '@foyer/contract/setup'
import type { Ctx } from '../../core/context'
import { readSettings } from '../../core/settings'
import { findFacts, findFirstTicketNumber } from './checklist-store'

export async function showChecklist(ctx: Ctx): Promise<RouteAnswer<typeof getChecklist>> {
  const { hasDemo, skippedChecklistItems } = await readSettings(ctx, ['hasDemo', 'skippedChecklistItems'])
  return {
    ...(await findFacts(ctx)),
    smtpAddress: ctx.house.smtpAddress,
    firstTicketNumber: await findFirstTicketNumber(ctx),
    hasDemo,
    skipped: skippedChecklistItems,
  }
}
