import type { Ctx } from '../../context'
import { insertLink, isFull } from './link-store'

/** A ticket may belong to others, as far as what opened it says: shown to agents, and the first choice when merging. */
export async function suggestTickets(ctx: Ctx, ticketId: string, otherIds: readonly string[]): Promise<void> {
  for (const otherId of new Set(otherIds))
    if (otherId !== ticketId && !(await isFull(ctx, otherId)))
      await insertLink(ctx, { ticketId, otherId, kind: 'mayBelongTo' })
}
