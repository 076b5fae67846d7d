import { type Condition, leavesOf, wordsField } from '@foyer/contract/conditions'
import { StatusCategory } from '@foyer/contract/tickets'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db'
import { readId } from '../../platform/ids'
import { languageCodes, searchConfigs, searchTermOf } from './search-text'

/** Small tables whose rows a query names one by one; what is not there is found nowhere. */
const looked = ['team', 'assignee', 'mailbox', 'brand', 'category', 'tag', 'outreach'] as const
/** `customer`: of a merged person's id, whoever was kept. */
export type LookedUp = (typeof looked)[number] | 'customer'

/** A word in the form of every dictionary at once; `isStop`: the desk's languages leave it out of their texts. */
export type PreparedWord = { tsquery: string | null; isStop: boolean }

/** What the names in a condition mean at this desk. */
export type Names = {
  idsOf(kind: LookedUp, name: string): readonly string[]
  statuses: readonly { id: string; key: string; category: string }[]
  types: readonly { id: string; key: string }[]
  /** Kind by key. */
  customFields: ReadonlyMap<string, string>
  words: ReadonlyMap<string, PreparedWord>
  /** The zone of who asks, else of the desk. */
  zone: string | null
}

/** Whose custom fields are asked for. */
export type FieldOwner = 'ticket' | 'person'

type Row = { kind: string; asked: string; found: string | null; extra: string | null }

/**
 * Looks up, in one statement at most, what a condition calls by name. Names compare without case; an id is a name too.
 * Calendar words need the zone of `personId` (null: the desk's).
 */
export async function resolveNames(
  db: Tx,
  condition: Condition,
  personId: string | null,
  of: FieldOwner = 'ticket',
): Promise<Names> {
  const asked = askedOf(condition)
  const parts = [...asked].flatMap(([kind, values]) => partFor(kind, [...values], { personId, of }) ?? [])
  const rows = parts.length === 0 ? [] : (await sql<Row>`${sql.join(parts, sql` union all `)}`.execute(db)).rows
  const found = (kind: string) => rows.filter((row) => row.kind === kind)
  const ids = new Map<string, string[]>()
  for (const { kind, asked: name, found: id } of rows) {
    if (id !== null) ids.set(`${kind} ${name}`, [...(ids.get(`${kind} ${name}`) ?? []), id])
  }
  return {
    idsOf: (kind, name) => ids.get(`${kind} ${name}`) ?? [],
    statuses: found('status').map((row) => ({ id: row.found ?? '', key: row.asked, category: row.extra ?? '' })),
    types: found('type').map((row) => ({ id: row.found ?? '', key: row.asked })),
    customFields: new Map(found('custom').map((row) => [row.asked, row.found ?? ''])),
    words: new Map(found('words').map((row) => [row.asked, { tsquery: row.found, isStop: row.extra === 'true' }])),
    zone: found('zone')[0]?.found ?? null,
  }
}

function askedOf(condition: Condition): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>()
  const ask = (kind: string, values: readonly string[]) => {
    if (values.length > 0) asked.set(kind, new Set([...(asked.get(kind) ?? []), ...values]))
  }
  for (const { leaf } of leavesOf(condition)) {
    if (leaf.field.startsWith('field.')) ask('custom', [leaf.field.slice('field.'.length)])
    if (leaf.field === 'customer')
      ask(
        leaf.field,
        leaf.value.flatMap((value) => readId(value) ?? []),
      )
    if (leaf.field === wordsField || leaf.field === 'file') ask('words', leaf.value)
    if (leaf.field === 'status' || leaf.field === 'type' || looked.some((kind) => kind === leaf.field))
      ask(
        leaf.field,
        leaf.value.filter((value) => value !== 'none' && value !== 'me' && !isCategoryOf(leaf.field, value)),
      )
    if (leaf.value.some((value) => /^(?:\d{4}|[a-z]+-(?:week|month|year)|today|yesterday|tomorrow)/i.test(value)))
      ask('zone', [''])
  }
  return asked
}

/** Categories of statuses are no names of this desk: the most asked questions look nothing up. */
const isCategoryOf = (field: string, value: string): boolean =>
  field === 'status' && StatusCategory.safeParse(value.toLowerCase()).success

/** `asked` is cut to what columns hold, so that no statement grows with what is typed. */
function partFor(
  kind: string,
  values: string[],
  { personId, of }: { personId: string | null; of: FieldOwner },
): RawBuilder<Row> | null {
  const asked = sql`unnest(${values}::text[]) asked`
  switch (kind) {
    case 'status':
      return sql`select 'status' as kind, key as asked, id::text as found, category as extra from statuses`
    case 'type':
      return sql`select 'type' as kind, key as asked, id::text as found, null as extra from types`
    case 'custom':
      return sql`select 'custom' as kind, key as asked, kind as found, null as extra from custom_fields
        where applies_to = ${of}`
    case 'zone':
      return sql`select 'zone' as kind, '' as asked, coalesce((select time_zone from persons where id = ${personId}::uuid),
        (select value #>> '{}' from settings where key = 'timeZone')) as found, null as extra`
    case 'outreach':
      return sql`select 'outreach' as kind, asked, o.id::text as found, null as extra from ${asked}
        join outreaches o on lower(o.name) = lower(asked) or o.id::text = lower(asked)`
    case 'team':
    case 'brand':
    case 'tag':
      return sql`select ${sql.lit(kind)} as kind, asked, t.id::text as found, null as extra from ${asked}
        join ${sql.table(`${kind}s`)} t on lower(t.name) = lower(asked) or t.id::text = lower(asked)`
    case 'assignee':
      return sql`select 'assignee' as kind, asked, p.id::text as found, null as extra from ${asked}
        join (agents a join persons p on p.id = a.person_id) on p.id::text = lower(asked) or lower(p.email) = lower(asked)
          or lower(p.name) = lower(asked) or lower(asked) = any(string_to_array(lower(p.name), ' '))`
    case 'customer':
      return sql`(with recursive chain as (
          select asked, p.id, p.merged_into_id from ${asked} join persons p on p.id = asked::uuid
            where p.merged_into_id is not null
          union select chain.asked, p.id, p.merged_into_id from chain join persons p on p.id = chain.merged_into_id)
        select 'customer' as kind, asked, id::text as found, null as extra from chain where merged_into_id is null)`
    case 'mailbox':
      return sql`select 'mailbox' as kind, asked, m.id::text as found, null as extra from ${asked}
        join mailboxes m on m.id::text = lower(asked) or lower(m.name) = lower(asked)
          or m.id in (select mailbox_id from mailbox_addresses where lower(address) = lower(asked))`
    case 'category':
      return sql`(with recursive branch as (
          select asked, c.id from ${asked} join categories c on lower(c.name) = lower(asked) or c.id::text = lower(asked)
          union select branch.asked, c.id from branch join categories c on c.parent_id = branch.id)
        select 'category' as kind, asked, id::text as found, null as extra from branch)`
    case 'words':
      return wordsPart(values)
    default:
      return null
  }
}

/** Every dictionary reads the word its own way; what they make of it is asked for at once. */
function wordsPart(values: readonly string[]): RawBuilder<Row> {
  const terms = values.map((value) => ({ value, term: searchTermOf(value) }))
  const languages = languageCodes()
  return sql`select 'words' as kind, w.asked, string_agg(distinct '(' || q.ts::text || case when w.is_prefix then ':*)' else ')' end, ' | ')
      filter (where numnode(q.ts) > 0) as found, bool_or(numnode(q.ts) = 0 and (c.config = 'english' or c.config in (
        select l.config from brands b cross join unnest(b.locales) locale
        join unnest(${languages.map(({ code }) => code)}::text[], ${languages.map(({ config }) => config)}::text[]) l (code, config)
          on l.code = split_part(lower(locale), '-', 1))))::text as extra
    from unnest(${values}::text[], ${terms.map(({ term }) => term?.words ?? '')}::text[],
      ${terms.map(({ term }) => term?.isPrefix ?? false)}::boolean[]) w (asked, words, is_prefix)
    cross join unnest(${[...searchConfigs]}::text[]) c (config)
    cross join lateral (select phraseto_tsquery(c.config::regconfig, w.words) as ts) q
    group by w.asked`
}
