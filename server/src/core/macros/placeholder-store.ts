import { sql } from 'kysely'
import type { Ctx } from '../context'

export async function findTicketFieldKeys(ctx: Ctx): Promise<string[]> {
  const query = ctx.db.selectFrom('customFields').select('key').where('appliesTo', '=', 'ticket')
  return (await query.where('isArchived', '=', false).orderBy('key').execute()).map(({ key }) => key)
}

type Names = { customer: string; email: string; mailbox: string; address: string; brand: string }

/** Empty where there is none. */
export async function findNames(
  ctx: Ctx,
  ticket: { customerId: string; mailboxId: string | null; brandId: string },
): Promise<Names> {
  const found = await sql<Names>`select coalesce(persons.name, '') as customer, coalesce(persons.email, '') as email,
      coalesce(mailboxes.name, '') as mailbox, coalesce(mailboxes.address, '') as address, coalesce(brands.name, '') as brand
    from (select) as one
    left join persons on persons.id = ${ticket.customerId}::uuid
    left join mailboxes on mailboxes.id = ${ticket.mailboxId}::uuid
    left join brands on brands.id = ${ticket.brandId}::uuid`.execute(ctx.db)
  return found.rows[0] ?? { customer: '', email: '', mailbox: '', address: '', brand: '' }
}

export async function findSampleBrand(ctx: Ctx): Promise<{ name: string; locale: string }> {
  const query = ctx.db
    .selectFrom('brands')
    .select(['name', 'locales'])
    .orderBy('isDefault', 'desc')
    .orderBy('createdAt')
  const brand = await query.limit(1).executeTakeFirst()
  return { name: brand?.name ?? '', locale: brand?.locales[0] ?? 'en' }
}
