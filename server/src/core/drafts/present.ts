import { Draft, DraftBody } from '@foyer/contract/drafts'
import type { Ctx } from '../context'
import { type DraftRow, ticketNumbers } from './draft-store'
import { penOf } from './pen'

export async function presentDrafts(ctx: Ctx, rows: readonly DraftRow[]): Promise<Draft[]> {
  const numbers = await ticketNumbers(ctx, [...new Set(rows.flatMap((row) => row.ticketId ?? []))])
  return rows.map((row) => ({
    id: row.id,
    ticketId: row.ticketId,
    ticketNumber: row.ticketId === null ? null : (numbers.get(row.ticketId) ?? null),
    kind: Draft.shape.kind.parse(row.kind),
    body: DraftBody.parse(row.body),
    version: row.version,
    isAside: row.asideAt !== null,
    pen: penOf(ctx, row),
    updatedAt: row.updatedAt.toISOString(),
  }))
}

export async function presentDraft(ctx: Ctx, row: DraftRow | null): Promise<Draft | null> {
  return row === null ? null : ((await presentDrafts(ctx, [row]))[0] ?? null)
}
