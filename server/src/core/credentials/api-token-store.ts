import type { Scope } from '@foyer/contract/route'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { Proof } from '../access'
import type { Ctx } from '../context'

export type ApiTokenRow = Omit<Selectable<DB['apiTokens']>, 'tokenHash' | 'scopes'> & {
  scopes: Scope[]
  agentName: string
}

/** Proof by an API token; noted as used at most once a minute. Void like a session's (`sessionProof`). */
export const tokenProof = (tokenHash: Buffer): Proof => sql`
  proven as (
    select t.id, t.agent_id as person_id, t.scopes, null::timestamptz as authenticated_at
    from api_tokens t join agents a on a.person_id = t.agent_id
    where t.token_hash = ${tokenHash} and t.revoked_at is null and a.is_active and t.created_at >= a.credentials_changed_at
  ), used as (
    update api_tokens set last_used_at = now() where id = (select token.id from api_tokens token
      where token.id = (select id from proven) and coalesce(token.last_used_at, '-infinity') < now() - interval '1 minute'
      for update skip locked)
  )`

export async function insertApiToken(ctx: Ctx, row: Insertable<DB['apiTokens']>): Promise<void> {
  await ctx.db.insertInto('apiTokens').values(row).execute()
}

const select = (ctx: Ctx) =>
  ctx.db
    .selectFrom('apiTokens as token')
    .innerJoin('persons as person', 'person.id', 'token.agentId')
    .select(['token.id', 'token.agentId', 'token.name', 'token.createdAt', 'token.lastUsedAt', 'token.revokedAt'])
    .select(sql<Scope[]>`token.scopes`.as('scopes'))
    .select('person.name as agentName')

/** Newest first; of one person, or of everybody. */
export function findApiTokens(ctx: Ctx, personId: string | null): Promise<ApiTokenRow[]> {
  const query = select(ctx).orderBy('token.createdAt', 'desc').orderBy('token.id', 'desc')
  return (personId === null ? query : query.where('token.agentId', '=', personId)).execute()
}

export async function lockApiToken(ctx: Ctx, id: string): Promise<ApiTokenRow | null> {
  return (await select(ctx).where('token.id', '=', id).forUpdate('token').executeTakeFirst()) ?? null
}

export async function revokeApiToken(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('apiTokens').set({ revokedAt: ctx.now }).where('id', '=', id).execute()
}

export function revokeApiTokensOf(ctx: Ctx, personId: string): Promise<{ id: string }[]> {
  return ctx.db
    .updateTable('apiTokens')
    .set({ revokedAt: ctx.now })
    .where('agentId', '=', personId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .execute()
}
