import { type RawBuilder, sql } from 'kysely'
import { visibleTickets } from '../../core/access'
import type { Ctx } from '../../core/context'
import { marks } from './marked-text'
import { planning, run } from './statement-store'

/** `said` has marks around the words that were found; `text` is there where none of them could be marked. */
export type FoundHit = {
  number: number
  subject: string
  subjectSaid: string | null
  message: { isNote: boolean; said: string; text: string | null } | null
  file: { name: string; said: string; text: string | null } | null
}

const options = `StartSel="${marks.start}", StopSel="${marks.end}", MaxWords=22, MinWords=10, ShortWord=2`
/** A headline reads its whole text: beyond this a hit is named without its words. */
const longest = 20_000

const either = (queries: readonly string[]): string => queries.map((one) => `(${one})`).join(' | ')
const both = (queries: readonly string[]): string => queries.map((one) => `(${one})`).join(' & ')
const headline = (config: RawBuilder<unknown>, text: RawBuilder<unknown>, query: string) =>
  sql`ts_headline(${config}, ${text}, ${query}::tsquery, ${options})`
/** The text itself only where nothing in it is marked, as with scripts that are cut into pairs. */
const unmarked = (text: RawBuilder<unknown>) => sql`case when strpos(h.said, ${marks.start}) = 0 then ${text} end`

/** The newest message and file of each ticket that has one of the words; those with all of them come first. */
export async function findPlaces(
  ctx: Ctx,
  numbers: readonly number[],
  { inTexts, inFiles }: { inTexts: readonly string[]; inFiles: readonly string[] },
): Promise<FoundHit[]> {
  const message = inTexts.length === 0 ? sql`null::json` : messageWith(inTexts)
  const subject =
    inTexts.length === 0 ? sql`null::text` : headline(sql`'simple'::regconfig`, sql`tickets.subject`, either(inTexts))
  const { rows } = await run(
    sql<FoundHit>`${planning(false)}select tickets.number::float8 as number, tickets.subject, ${subject} as subject_said,
      ${message} as message, ${fileWith(inFiles)} as file
      from tickets where tickets.number = any(${[...numbers]}::bigint[]) and ${visibleTickets(ctx.actor)}`,
    ctx,
  )
  return rows
}

const messageWith = (queries: readonly string[]) => sql`(
  select json_build_object('isNote', one.visibility = 'internal', 'said', h.said, 'text', ${unmarked(sql`one.text`)})
  from (select m.visibility, m.search_config, left(m.visible_text, ${sql.lit(longest)}) as text from messages m
      where m.ticket_id = tickets.id and (m.tsv @@ ${either(queries)}::tsquery) is true
      order by (m.tsv @@ ${both(queries)}::tsquery) desc, m.created_at desc limit 1) one
    cross join lateral (select ${headline(sql`one.search_config`, sql`one.text`, either(queries))} as said offset 0) h)`

const fileWith = (queries: readonly string[]) => sql`(
  select json_build_object('name', one.name, 'said', h.said, 'text', ${unmarked(sql`one.text`)})
  from (select a.name, x.search_config, left(x.text, ${sql.lit(longest)}) as text
      from attachments a join attachment_texts x on x.attachment_id = a.id
      where a.ticket_id = tickets.id and (x.tsv @@ ${either(queries)}::tsquery) is true
      order by (x.tsv @@ ${both(queries)}::tsquery) desc, a.created_at desc limit 1) one
    cross join lateral (select ${headline(sql`one.search_config`, sql`one.text`, either(queries))} as said offset 0) h)`
