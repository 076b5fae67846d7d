import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

export async function findPersonFieldKeys(ctx: Ctx): Promise<string[]> {
  const query = ctx.db.selectFrom('customFields').select('key').where('appliesTo', '=', 'person')
  return (await query.where('isArchived', '=', false).orderBy('key').execute()).map(({ key }) => key)
}

export type Sender = { name: string; address: string; brand: string; isEnabled: boolean }

/** Empty where there is no such mailbox. */
export async function findSender(ctx: Ctx, mailboxId: string): Promise<Sender> {
  const { rows } = await sql<Sender>`select m.name, m.address, b.name as brand, m.is_enabled
    from mailboxes m join brands b on b.id = m.brand_id where m.id = ${mailboxId}`.execute(ctx.db)
  return rows[0] ?? { name: '', address: '', brand: '', isEnabled: false }
}
