import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../../platform/db'
import type { BoundTree } from './bound-tree'

/** A condition over the table alias `tickets`. */
export type SqlCondition = RawBuilder<SqlBool>
type Column = keyof DB['tickets'] & string

/**
 * A part may be null where a column is; negation and the top take null for false, so that SQL has the two values memory has.
 * `isRequired`: no ticket can be found without this part.
 */
export function toSql<Facts>(tree: BoundTree<Facts>, isRequired = true): SqlCondition {
  if ('all' in tree) return allOf(tree.all.map((part) => toSql(part, isRequired)))
  if ('any' in tree) return anyOf(tree.any.map((part) => toSql(part, isRequired && tree.any.length === 1)))
  if ('not' in tree) return not(toSql(tree.not, false))
  return tree.reader.toSql(isRequired)
}

const always: SqlCondition = sql`true`
export const never: SqlCondition = sql`false`
export const not = (condition: SqlCondition): SqlCondition => sql`((${condition}) is not true)`
export const allOf = (conditions: readonly SqlCondition[]): SqlCondition => join(conditions, sql` and `, always)
export const anyOf = (conditions: readonly SqlCondition[]): SqlCondition => join(conditions, sql` or `, never)

function join(conditions: readonly SqlCondition[], word: RawBuilder<unknown>, empty: SqlCondition): SqlCondition {
  const [only] = conditions
  if (only === undefined) return empty
  return conditions.length === 1 ? only : sql`(${sql.join(conditions, word)})`
}

const column = (name: Column): RawBuilder<unknown> => sql.ref(`tickets.${name}`)
export const isNull = (name: Column): SqlCondition => sql`${column(name)} is null`
export const isSet = (name: Column): SqlCondition => sql`${column(name)} is not null`
export const isPositive = (name: Column): SqlCondition => sql`${column(name)} > 0`

/** Tickets of any of the parts, each gathered by its own index: as one `or` the planner may walk the list's order instead. */
export const isGathered = (parts: readonly SqlCondition[]): SqlCondition =>
  sql`tickets.id = any(array(${sql.join(
    parts.map((part) => sql`select tickets.id from tickets where ${part}`),
    sql` union all `,
  )}))`

/** The name of the first condition that holds, null where none does; the names are our own, never a client's. */
export const firstOf = <Name extends string>(
  cases: readonly (readonly [Name, SqlCondition])[],
): RawBuilder<Name | null> =>
  sql`case ${sql.join(
    cases.map(([name, condition]) => sql`when ${condition} then ${sql.lit(name)}`),
    sql` `,
  )} end`

export const isOwnerGone: SqlCondition = sql`tickets.assignee_id = any(array(select person_id from agents where not is_active))`

/** Handed over to this agent, or to a team of theirs. */
export const isOfferedTo = (agentId: string): SqlCondition =>
  sql`(tickets.handed_over_to_id = ${agentId}::uuid or tickets.handed_over_to_team_id = any(array(
    select team_id from team_members where agent_id = ${agentId}::uuid)))`
/** Nobody with a seat is left of those it was handed over to. */
export const isReceiverGone: SqlCondition = sql`not exists (select from agents a where a.is_active
  and (a.person_id = tickets.handed_over_to_id or a.person_id in (select agent_id from team_members
    where team_id = tickets.handed_over_to_team_id)))`

export const isTextOf = (left: RawBuilder<unknown>, values: readonly string[]): SqlCondition =>
  equals(left, values, sql`text`)
export const isIdOf = (left: RawBuilder<unknown>, ids: readonly string[]): SqlCondition => equals(left, ids, sql`uuid`)
export const isText = (name: Column, values: readonly string[]): SqlCondition => equals(column(name), values, sql`text`)
export const isId = (name: Column, ids: readonly string[]): SqlCondition => equals(column(name), ids, sql`uuid`)

/** One value is compared by `=`, which keeps an index's order; `= any` does not. */
function equals(left: RawBuilder<unknown>, values: readonly unknown[], type: RawBuilder<unknown>): SqlCondition {
  if (values.length === 0) return never
  return values.length === 1 ? sql`${left} = ${values[0]}::${type}` : sql`${left} = any(${[...values]}::${type}[])`
}

/** Written as literals, or a prepared statement could not use the partial indexes; the values are our own, never a client's. */
export function isCategory(categories: readonly ('open' | 'waiting' | 'done' | 'spam')[]): SqlCondition {
  const literals = categories.map((category) => sql.lit(category))
  const [only] = literals
  if (only === undefined) return never
  return literals.length === 1
    ? sql`tickets.status_category = ${only}`
    : sql`tickets.status_category in (${sql.join(literals)})`
}
export const isNotSpam: SqlCondition = sql`tickets.status_category <> 'spam'`

/** From inclusive, to exclusive; an open end is null. */
export const isWithin = (name: Column, span: SqlSpan): SqlCondition => isTimeWithin(column(name), span)
export type SqlSpan = { from: Date | null; to: Date | 'infinity' | null }
export function isTimeWithin(time: RawBuilder<unknown>, { from, to }: SqlSpan): SqlCondition {
  const start = from === null ? [] : [sql<SqlBool>`${time} >= ${from}`]
  const end = to === null ? [] : [sql<SqlBool>`${time} < ${to}`]
  return start.length + end.length === 0 ? sql`${time} is not null` : allOf([...start, ...end])
}

export type Order = '<' | '<=' | '>' | '>='
const orders = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` }
export const isNumber = (name: Column, values: readonly number[]): SqlCondition =>
  equals(column(name), values, sql`bigint`)
export const isNumberOf = (left: RawBuilder<unknown>, values: readonly number[]): SqlCondition =>
  equals(left, values, sql`bigint`)
export const orderSql = (left: RawBuilder<unknown>, order: Order, value: number): SqlCondition =>
  sql`${left} ${orders[order]} ${value}::bigint`
export const compares = (name: Column, order: Order, value: number): SqlCondition =>
  orderSql(column(name), order, value)

export const likePattern = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`
/** Short columns only (a trigram index stands behind them): never the text of messages. */
export const contains = (name: Column, part: string): SqlCondition => sql`${column(name)} ilike ${likePattern(part)}`

export const hasTag = (ids: readonly string[]): SqlCondition =>
  ids.length === 0 ? never : sql`tickets.tag_ids && ${[...ids]}::uuid[]`
export const hasNoTag: SqlCondition = sql`tickets.tag_ids = '{}'`

export const customerHasAddress = (keys: readonly string[]): SqlCondition =>
  sql`tickets.customer_id in (select person_id from person_addresses where address_key = any(${[...keys]}::text[]))`
export const customerIsCalled = (part: string): SqlCondition =>
  sql`tickets.customer_id in (select id from persons where name ilike ${likePattern(part)} or email ilike ${likePattern(part)})`
export const organizationIsCalled = (part: string): SqlCondition =>
  sql`tickets.organization_id in (select id from organizations
    where name ilike ${likePattern(part)} or domains @> array[${part.toLowerCase()}]::text[])`

export const isOfOutreach = (ids: readonly string[]): SqlCondition =>
  ids.length === 0
    ? never
    : sql`tickets.id in (select m.ticket_id from outreach_persons o join messages m on m.id = o.message_id
        where o.outreach_id = any(${[...ids]}::uuid[]))`
export const isFollowedBy = (agentId: string): SqlCondition =>
  sql`tickets.id in (select ticket_id from ticket_followers where agent_id = ${agentId}::uuid)`
export const mentions = (agentId: string): SqlCondition =>
  sql`tickets.id in (select ticket_id from ticket_mentions where agent_id = ${agentId}::uuid)`
/** Belongs to an incident of which this holds, or to one that was merged into such a one. `incident` is its alias. */
export const isPartOf = (numbers: readonly number[]): SqlCondition => sql`tickets.incident_id = any(array(
  with recursive down as (select id from tickets where number = any(${[...numbers]}::bigint[])
    union select t.id from down join tickets t on t.merged_into_id = down.id) select id from down))`
/** Others belong to it, or to what was merged into it. */
export const hasReports: SqlCondition = sql`tickets.id = any(array(
  with recursive up as (select distinct incident_id as id from tickets where incident_id is not null
    union select t.merged_into_id from up join tickets t on t.id = up.id where t.merged_into_id is not null)
  select id from up))`
export const reminds = (agentId: string): SqlCondition =>
  sql`tickets.id in (select ticket_id from reminders where agent_id = ${agentId}::uuid and done_at is null and removed_at is null)`
/** A message of somebody else stands behind the agent's pointer, in a ticket that is theirs, followed, or names them. */
export const isUnreadBy = (
  agentId: string,
): SqlCondition => sql`((coalesce(tickets.assignee_id = ${agentId}::uuid, false)
    or exists (select from ticket_followers f where f.ticket_id = tickets.id and f.agent_id = ${agentId}::uuid)
    or exists (select from ticket_mentions n where n.ticket_id = tickets.id and n.agent_id = ${agentId}::uuid))
  and exists (select from messages m where m.ticket_id = tickets.id and m.author_id is distinct from ${agentId}::uuid
    and m.created_at > coalesce((select message_at from ticket_reads r
      where r.agent_id = ${agentId}::uuid and r.ticket_id = tickets.id), '-infinity') offset 0))`
export const hasDraftBy = (agentId: string): SqlCondition =>
  sql`tickets.id in (select ticket_id from drafts where agent_id = ${agentId}::uuid)`

/** `offset 0` keeps the question at the ticket: as a join it could read every message there is. */
export const hasMessage = (condition: SqlCondition): SqlCondition =>
  sql`exists (select from messages m where m.ticket_id = tickets.id and ${condition} offset 0)`

export const hasNote: SqlCondition = hasMessage(sql`m.visibility = 'internal'`)
export const hasUnprovenMessage: SqlCondition = sql`tickets.id in (select ticket_id from messages where is_unproven)`

export type AddressTest = { addresses: readonly string[]; domains: readonly string[] }
/** Written backwards, addresses and domains are both found by the beginning of one index. */
export function isFrom({ addresses, domains }: AddressTest): SqlCondition {
  const backwards = sql`reverse(lower(author_email))`
  const parts = [
    ...addresses.map((address) => sql<SqlBool>`${backwards} = ${reversed(address)}`),
    ...domains.map(
      (domain) => sql<SqlBool>`${backwards} like ${`${reversed(`@${domain}`).replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
  ]
  return sql`tickets.id in (select ticket_id from messages where ${anyOf(parts)})`
}
const reversed = (text: string): string => [...text].reverse().join('')

export function isSentTo(list: 'to' | 'cc', { addresses, domains }: AddressTest): SqlCondition {
  const listed = list === 'to' ? sql`m.to_addresses` : sql`m.cc_addresses`
  const address = sql`lower(one.value ->> 'address')`
  return hasMessage(sql`exists (select from jsonb_array_elements(${listed}) one where ${address} = any(${[...addresses]}::text[])
    or split_part(${address}, '@', 2) = any(${[...domains]}::text[]))`)
}

/** Tickets with a file whose name or text has it: always from the index, for files are fewer than messages. */
export const hasFileWith = (tsquery: string, isRequired: boolean): SqlCondition =>
  isRequired ? sql`tickets.id = any(array(${filesWith(tsquery)}))` : sql`tickets.id in (${filesWith(tsquery)})`
const filesWith = (tsquery: string): RawBuilder<unknown> => sql`select a.ticket_id from attachment_texts x
    join attachments a on a.id = x.attachment_id where x.tsv @@ ${tsquery}::tsquery`

/** What SQL asks of the custom fields of one table's rows. */
export type CustomSql = ReturnType<typeof customSqlOf>
export function customSqlOf(table: 'tickets' | 'persons') {
  const rows = sql.table(table)
  /** The value as SQL sees it; its key is a bound value like any other. */
  const custom = (key: string): RawBuilder<unknown> => sql`(${rows}.custom_fields -> ${key}::text)`
  const customText = (key: string): RawBuilder<unknown> => sql`(${rows}.custom_fields ->> ${key}::text)`
  const isOf = (key: string, type: 'string' | 'number', condition: RawBuilder<unknown>): SqlCondition =>
    // A case, because the parts of an `and` may be taken in any order and a cast of the wrong type is an error.
    sql`case when jsonb_typeof(${custom(key)}) = ${sql.lit(type)} then ${condition} else false end`
  return {
    isNone: (key: string): SqlCondition => sql`coalesce(jsonb_typeof(${custom(key)}) = 'null', true)`,
    isText: (key: string, values: readonly string[]): SqlCondition => {
      const isOne = isOf(key, 'string', sql`lower(${customText(key)}) in ${loweredList(values)}`)
      // The index over the values of all fields keeps short ones only, and finds what the key then decides.
      const isShort = table === 'tickets' && values.every((value) => value.length <= longestIndexed)
      return isShort ? allOf([hasFieldValue(rows, sql`array${loweredList(values)}`), isOne]) : isOne
    },
    contains: (key: string, part: string): SqlCondition =>
      isOf(key, 'string', sql`${customText(key)} ilike ${likePattern(part)}`),
    hasChoice: (key: string, values: readonly string[]): SqlCondition =>
      sql`exists (select from jsonb_array_elements(case when jsonb_typeof(${custom(key)}) = 'array' then ${custom(key)} else '[]' end) one
        where jsonb_typeof(one.value) = 'string' and lower(one.value #>> '{}') in ${loweredList(values)})`,
    isBoolean: (key: string, values: readonly boolean[]): SqlCondition =>
      anyOf(values.map((value) => sql`${custom(key)} = ${sql.lit(String(value))}::jsonb`)),
    isNumber: (key: string, values: readonly number[]): SqlCondition =>
      isOf(key, 'number', equals(sql`${custom(key)}::numeric`, values, sql`numeric`)),
    compares: (key: string, order: Order, value: number): SqlCondition =>
      isOf(key, 'number', sql`${custom(key)}::numeric ${orders[order]} ${value}::numeric`),
    /** Days are kept as text that sorts by time. */
    isDay: (key: string, span: { first: string | null; last: string | null }): SqlCondition =>
      isOf(
        key,
        'string',
        join(
          [
            ...(span.first === null ? [] : [sql<SqlBool>`${customText(key)} collate "C" >= ${span.first}`]),
            ...(span.last === null ? [] : [sql<SqlBool>`${customText(key)} collate "C" <= ${span.last}`]),
          ],
          sql` and `,
          always,
        ),
      ),
  }
}
const loweredList = (values: readonly string[]): RawBuilder<unknown> =>
  sql`(select lower(v) from unnest(${[...values]}::text[]) v)`
/** Characters of a value that `foyer_field_values` still keeps. */
export const longestIndexed = 200
const hasFieldValue = (table: RawBuilder<unknown>, lowered: RawBuilder<unknown>): SqlCondition =>
  sql`(${table}.custom_fields <> '{}' and foyer_field_values(${table}.custom_fields) && ${lowered})`

export type WordSearch = {
  tsquery: string | null
  /** Ticket numbers, addresses and Message-IDs a word may be: found by their own indexes. */
  numbers: readonly number[]
  addressKeys: readonly string[]
  idHashes: readonly Buffer[]
  /** In small letters: what a custom field may hold, such as the number of an order. */
  fieldValues: readonly string[]
  /** In small letters: what the desk before this one may have called a ticket. */
  oldNames: readonly string[]
}

/**
 * All tickets with the word, from the text index: for words in few messages. Where the word is required, its tickets are
 * gathered first: a join would let the planner walk the list's order instead, past every ticket there is.
 */
export function isFoundBy(search: WordSearch, isRequired: boolean): SqlCondition {
  const text =
    search.tsquery === null
      ? []
      : [sql`select ticket_id from messages where tsv @@ ${search.tsquery}::tsquery`, filesWith(search.tsquery)]
  const parts = [...text, ...exactParts(search)]
  if (parts.length === 0) return never
  const found = sql.join(parts, sql` union all `)
  return isRequired ? sql`tickets.id = any(array(${found}))` : sql`tickets.id in (${found})`
}

/** Whether one ticket has the word: written so that the text index cannot be taken. */
export function hasWord(search: WordSearch): SqlCondition {
  const { tsquery } = search
  const text =
    tsquery === null ? never : anyOf([hasMessage(sql`(m.tsv @@ ${tsquery}::tsquery) is true`), hasFile(tsquery)])
  const exact = exactParts(search)
  return exact.length === 0 ? text : anyOf([text, sql`tickets.id in (${sql.join(exact, sql` union all `)})`])
}

const hasFile = (tsquery: string): SqlCondition => sql`exists (select from attachments a
    join attachment_texts x on x.attachment_id = a.id
    where a.ticket_id = tickets.id and (x.tsv @@ ${tsquery}::tsquery) is true offset 0)`

function exactParts({ numbers, addressKeys, idHashes, fieldValues, oldNames }: WordSearch): RawBuilder<unknown>[] {
  const byNumber = sql`select t.id from tickets t where t.number = any(${[...numbers]}::bigint[])`
  const byAddress = sql`select t.id from tickets t join person_addresses a on a.person_id = t.customer_id
    where a.address_key = any(${[...addressKeys]}::text[])`
  const byMessageId = sql`select ticket_id from message_ids where id_hash = any(${[...idHashes]}::bytea[])`
  const byField = sql`select t.id from tickets t where ${hasFieldValue(sql`t`, sql`${[...fieldValues]}::text[]`)}`
  const byOldName = sql`select ticket_id from legacy_references
    where kind in ('subject', 'bodyToken') and value = any(${[...oldNames]}::text[])`
  return [
    ...(fieldValues.length > 0 ? [byField] : []),
    ...(oldNames.length > 0 ? [byOldName] : []),
    ...(numbers.length > 0 ? [byNumber] : []),
    ...(addressKeys.length > 0 ? [byAddress] : []),
    ...(idHashes.length > 0 ? [byMessageId] : []),
  ]
}
