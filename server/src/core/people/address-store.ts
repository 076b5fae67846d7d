import { type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { Ctx } from '../context'

export type AddressRow = Selectable<DB['personAddresses']>

export const findAddresses = (ctx: Ctx, personIds: readonly string[]): Promise<AddressRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : ctx.db
        .selectFrom('personAddresses')
        .selectAll()
        .where('personId', 'in', [...personIds])
        .orderBy('position')
        .orderBy('addressKey')
        .execute()

export async function findAddress(ctx: Ctx, addressKey: string): Promise<AddressRow | null> {
  const query = ctx.db.selectFrom('personAddresses').selectAll().where('addressKey', '=', addressKey)
  return (await query.executeTakeFirst()) ?? null
}

export type AddressOwner = {
  addressKey: string
  id: string
  name: string
  email: string | null
  locale: string | null
  organizationId: string | null
  version: number
  isTest: boolean
}

/** Who has these addresses, whoever asks: mail finds its sender by it. */
export const findOwners = (ctx: Ctx, addressKeys: readonly string[]): Promise<AddressOwner[]> =>
  ctx.db
    .selectFrom('personAddresses')
    .innerJoin('persons', 'persons.id', 'personAddresses.personId')
    .select(['addressKey', 'persons.id', 'name', 'email', 'locale', 'organizationId', 'version', 'isTest'])
    .where('addressKey', '=', sql<string>`any(${[...addressKeys]}::text[])`)
    .execute()

/** Keys that were free; waits for whoever is just taking one. In the keys' order, so that two never wait for each other. */
export async function claimAddresses(
  ctx: Ctx,
  rows: readonly { addressKey: string; personId: string; address: string; position?: number }[],
): Promise<Set<string>> {
  const sorted = [...rows].sort((a, b) => (a.addressKey < b.addressKey ? -1 : 1))
  const claimed = await ctx.db
    .insertInto('personAddresses')
    .values(sorted.map((row) => ({ position: 0, ...row })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('addressKey')
    .execute()
  return new Set(claimed.map((row) => row.addressKey))
}

export async function deleteAddress(ctx: Ctx, addressKey: string): Promise<void> {
  await ctx.db.deleteFrom('personAddresses').where('addressKey', '=', addressKey).execute()
}

export async function setAddressMark(
  ctx: Ctx,
  addressKey: string,
  set: { isVerified?: boolean; isUnreachable?: boolean },
): Promise<void> {
  await ctx.db.updateTable('personAddresses').set(set).where('addressKey', '=', addressKey).execute()
}

/** Before all their others; answers it as it is written, null where it is not theirs. */
export async function putFirst(ctx: Ctx, personId: string, addressKey: string): Promise<string | null> {
  const put = await ctx.db
    .updateTable('personAddresses')
    .set({ position: sql<number>`(select min(position) - 1 from person_addresses where person_id = ${personId})` })
    .where('personId', '=', personId)
    .where('addressKey', '=', addressKey)
    .returning('address')
    .executeTakeFirst()
  return put?.address ?? null
}
