import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Actor, Ctx } from '../../../core/context'
import type { DB } from '../../../platform/db'
import { readId } from '../../../platform/ids'

export type SourceRow = Selectable<DB['mailSources']>

/** Those of a mailbox that is closed to somebody do not exist for them, admins too. */
function openTo(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind === 'system') return sql<SqlBool>`true`
  if (actor.kind === 'anonymous') return sql<SqlBool>`false`
  return sql<SqlBool>`mail_sources.mailbox_id <> all(${[...actor.mailboxes.closedIds]}::uuid[])`
}

const select = (ctx: Ctx) => ctx.db.selectFrom('mailSources').selectAll().where(openTo(ctx.actor))

export const findSources = (ctx: Ctx): Promise<SourceRow[]> => select(ctx).orderBy('createdAt').orderBy('id').execute()

export async function findSource(ctx: Ctx, id: string): Promise<SourceRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('id', '=', known).executeTakeFirst()) ?? null
}

export async function lockSource(ctx: Ctx, id: string): Promise<SourceRow | null> {
  const known = readId(id)
  if (known === null) return null
  return (await select(ctx).where('id', '=', known).forUpdate().executeTakeFirst()) ?? null
}

export const insertSource = (ctx: Ctx, row: Insertable<DB['mailSources']>): Promise<SourceRow> =>
  ctx.db.insertInto('mailSources').values(row).returningAll().executeTakeFirstOrThrow()

/** Whoever fetches by what was before stores nothing more: the number of its lease is old. */
export const updateSource = (ctx: Ctx, row: SourceRow, set: Updateable<DB['mailSources']>): Promise<SourceRow> =>
  ctx.db
    .updateTable('mailSources')
    .set((eb) => ({ ...set, version: row.version + 1, leaseNumber: eb('leaseNumber', '+', 1), leasedUntil: null }))
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The provider gave another in its place: nothing of the set-up changed. */
export async function saveRefreshToken(ctx: Ctx, row: SourceRow, refreshTokenSealed: string): Promise<void> {
  await ctx.db
    .updateTable('mailSources')
    .set({ refreshTokenSealed })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .execute()
}

type Authorization = Pick<SourceRow, 'oauthStateHash' | 'oauthVerifierSealed' | 'oauthExpiresAt'>
/** The one under way; one begun before is over. */
export async function saveAuthorization(ctx: Ctx, id: string, set: Authorization): Promise<void> {
  await ctx.db.updateTable('mailSources').set(set).where('id', '=', id).execute()
}

/** The source of this authorisation as it was, which is over now; null where there is none, or it came too late. */
export async function takeAuthorization(ctx: Ctx, stateHash: Buffer): Promise<SourceRow | null> {
  const row = await select(ctx).where('oauthStateHash', '=', stateHash).forUpdate().executeTakeFirst()
  if (row === undefined) return null
  await saveAuthorization(ctx, row.id, { oauthStateHash: null, oauthVerifierSealed: null, oauthExpiresAt: null })
  return row.oauthExpiresAt !== null && row.oauthExpiresAt > ctx.now ? row : null
}

export async function deleteSourceRow(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('mailSources').where('id', '=', id).execute()
}

/** What the numbers of mails mean is gone with the account: the next fetch is a first one. */
export async function forgetFolders(ctx: Ctx, sourceId: string): Promise<void> {
  await ctx.db.deleteFrom('mailSourceFolders').where('sourceId', '=', sourceId).execute()
  await ctx.db.deleteFrom('mailSourceUids').where('sourceId', '=', sourceId).execute()
}

export type FetchOutcome = { error: string | null; isSuccess: boolean; oldestUnfetchedAt: Date | null }

/** What a round met, no change of set-up: the version stays. */
export async function saveFetchOutcome(ctx: Ctx, id: string, outcome: FetchOutcome): Promise<void> {
  await ctx.db
    .updateTable('mailSources')
    .set({
      lastError: outcome.error,
      ...(outcome.isSuccess && { lastSuccessAt: sql<Date>`now()`, oldestUnfetchedAt: outcome.oldestUnfetchedAt }),
    })
    .where('id', '=', id)
    .execute()
}

export type DueSource = { id: string; version: number; mailboxId: string; isFree: boolean }

/** Every source to fetch from, those aside that nobody has authorised yet, and whether nobody does so at the moment. */
export const findDueSources = (ctx: Ctx): Promise<DueSource[]> =>
  ctx.db
    .selectFrom('mailSources')
    .innerJoin('mailboxes', 'mailboxes.id', 'mailSources.mailboxId')
    .select(['mailSources.id', 'mailSources.version', 'mailSources.mailboxId'])
    .select(sql<boolean>`coalesce(mail_sources.leased_until < now(), true)`.as('isFree'))
    .where('mailSources.isEnabled', '=', true)
    .where('mailboxes.isEnabled', '=', true)
    .where((eb) => eb.or([eb('oauth', 'is', null), eb('refreshTokenSealed', 'is not', null)]))
    .execute()
