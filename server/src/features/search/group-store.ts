import { mostGrouped, noGroup } from '@foyer/contract/group-pages'
import type { TicketGroup, TicketGrouping } from '@foyer/contract/grouping'
import { type RawBuilder, sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { SqlCondition } from '../../core/conditions'
import type { Ctx } from '../../core/context'
import { readPage, type ViewedPage, viewPage } from '../../core/tickets'
import { groupings } from './groupings-store'
import { type FoundPage, isBehind, orderBy, type Placed, placeOf, type SortValue } from './search-store'
import type { Sort } from './sorts'
import { planning, run } from './statement-store'

type Asked = { condition: SqlCondition; isSteady: boolean; group: TicketGrouping }

/**
 * The groups of all that is found, in their order; null where that is more than a list may have. `also`: a key that is
 * named even where nothing is in it any more.
 */
export async function findGroups(ctx: Ctx, asked: Asked, also: string | null): Promise<TicketGroup[] | null> {
  const { value, named } = groupings[asked.group]
  const { rows } = await run(
    sql<TicketGroup & { total: number }>`${planning(asked.isSteady)}
      with each as materialized (select ${value(zoneOf(ctx))} as value from tickets
          where ${visibleTickets(ctx.actor)} and ${asked.condition} limit ${sql.lit(mostGrouped + 1)}),
        found as (select value, count(*)::int as count from each group by value)
      select coalesce(${named.key}, ${noGroup}) as key, coalesce(${named.name}, '') as name, found.count,
        (select count(*)::int from each) as total
      from found ${named.from} order by found.value is null, ${named.order}, found.value`,
    ctx,
  )
  if ((rows[0]?.total ?? 0) > mostGrouped) return null
  const groups = rows.map(({ key, name, count }) => ({ key, name, count }))
  return also === null || groups.some(({ key }) => key === also) ? groups : await withGone(ctx, asked, groups, also)
}

/** What the last page ended in may be empty by now: where it stood is where the list goes on. */
async function withGone(ctx: Ctx, asked: Asked, groups: TicketGroup[], gone: string): Promise<TicketGroup[]> {
  const { named } = groupings[asked.group]
  if (gone === noGroup) return [...groups, { key: noGroup, name: '', count: 0 }]
  const value = groupings[asked.group].ofKey
  const keys = [...groups.map(({ key }) => key).filter((key) => key !== noGroup), gone]
  const { rows } = await sql<{ key: string }>`select asked.key from unnest(${keys}::text[]) asked(key)
    cross join lateral (select ${value} as value) found ${named.from} order by ${named.order}, found.value`.execute(
    ctx.db,
  )
  const none = groups.filter(({ key }) => key === noGroup)
  return [...rows.map(({ key }) => groups.find((one) => one.key === key) ?? { key, name: '', count: 0 }), ...none]
}

type Page = Asked & {
  keys: readonly string[]
  sort: Sort
  /** Behind which ticket of the first group. */
  after: readonly SortValue[] | null
  limit: number
}

/** One page of these groups, in their order: of each no more is read than the page holds. */
export async function findGroupedPage(ctx: Ctx, page: Page): Promise<FoundPage> {
  const { sort, after, limit, condition, keys } = page
  const { isIn, hasNone } = groupings[page.group]
  const rest = after === null ? sql`true` : sql`(asked.place > 1 or ${isBehind(sort, after)})`
  const oneGroup = (isMeant: RawBuilder<unknown>, isInIt: RawBuilder<unknown>) => sql`(select * from tickets
    where ${isMeant} and ${isInIt} and ${visibleTickets(ctx.actor)} and ${condition} and ${rest}
    order by ${orderBy(sort)} limit ${sql.lit(limit)})`
  const isNone = sql`asked.key = ${noGroup}`
  const rows = sql`from unnest(${[...keys]}::text[]) with ordinality asked(key, place) cross join lateral (
      ${oneGroup(sql`not ${isNone}`, isIn(zoneOf(ctx)))} union all ${oneGroup(isNone, hasNone)}) tickets
    order by asked.place, ${orderBy(sort)} limit ${sql.lit(limit)}`
  const view = viewPage(ctx, rows, sql<Placed>`array[asked.key, ${placeOf(sort)}] as place`)
  const found = await run(sql<ViewedPage<Placed>>`${planning(page.isSteady)}${view}`, ctx)
  return readPage(found.rows[0])
}

/** Days are those of the agent's clock. */
const zoneOf = ({ actor }: Ctx): RawBuilder<unknown> => sql`coalesce(
  (select time_zone from persons where id = ${actor.kind === 'agent' ? actor.personId : null}::uuid),
  (select value #>> '{}' from settings where key = 'timeZone'), 'UTC')`
