import { sql } from 'kysely'
import { normalizeAddress } from '../../platform/mail'
import type { Ctx } from '../context'

export type AddressToKeep = { address: string; isAlias: boolean }

/**
 * Makes these the mailbox's addresses, all others of it gone. Answers the first address that belongs to another mailbox,
 * null where none does; two who want one at once are put in line by the primary key.
 */
export async function keepAddresses(
  ctx: Ctx,
  mailboxId: string,
  wanted: readonly AddressToKeep[],
): Promise<string | null> {
  const byKey = new Map(wanted.map((one) => [normalizeAddress(one.address), one]))
  for (const one of wanted) if (!one.isAlias) byKey.set(normalizeAddress(one.address), one)
  const keys = [...byKey.keys()]
  await ctx.db
    .deleteFrom('mailboxAddresses')
    .where('mailboxId', '=', mailboxId)
    .where('addressKey', 'not in', keys)
    .execute()
  const rows = [...byKey].map(([addressKey, one]) => ({ addressKey, mailboxId, ...one }))
  const kept = await ctx.db
    .insertInto('mailboxAddresses')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('addressKey')
        .doUpdateSet((eb) => ({ address: eb.ref('excluded.address'), isAlias: eb.ref('excluded.isAlias') }))
        .whereRef('mailboxAddresses.mailboxId', '=', 'excluded.mailboxId'),
    )
    .returning('addressKey')
    .execute()
  const taken = keys.find((key) => !kept.some((row) => row.addressKey === key))
  return taken === undefined ? null : (byKey.get(taken)?.address ?? taken)
}

type AddressedMailbox = { address: string; mailboxId: string; isEnabled: boolean }

/** Every address the desk answers to, for whoever checks recipients without asking each time. */
export const listMailboxAddresses = (
  ctx: Ctx,
): Promise<(AddressedMailbox & { addressKey: string; dmarcFail: string })[]> =>
  ctx.db
    .selectFrom('mailboxAddresses')
    .innerJoin('mailboxes', 'mailboxes.id', 'mailboxAddresses.mailboxId')
    .select(['addressKey', 'mailboxAddresses.address', 'mailboxId', 'mailboxes.isEnabled', 'mailboxes.dmarcFail'])
    .execute()

/** The mailboxes behind addresses, in the order of the addresses; strangers' are left out. */
export async function findMailboxesByAddress(ctx: Ctx, addresses: readonly string[]): Promise<AddressedMailbox[]> {
  if (addresses.length === 0) return []
  const keys = addresses.map(normalizeAddress)
  const found = await sql<AddressedMailbox>`
    select given.address, kept.mailbox_id, mailboxes.is_enabled
    from unnest(${keys}::text[], ${[...addresses]}::text[]) with ordinality as given(key, address, place)
    join mailbox_addresses kept on kept.address_key = given.key
    join mailboxes on mailboxes.id = kept.mailbox_id
    order by given.place`.execute(ctx.db)
  return found.rows
}
