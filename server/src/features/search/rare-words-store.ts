import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../core/context'
import { expectRows, planning, run } from './statement-store'

export type SearchedWord = { word: string; tsquery: string }

/**
 * Which words to look up in the text index; the others are looked for ticket by ticket in the list's order, until `wanted`
 * tickets are found (performance.md 4.4). A probe counts a word's hits as far as that is cheap; beyond, the dearer way is
 * left out. What the statistics call common is not even probed.
 */
export async function findRareWords(ctx: Ctx, words: readonly SearchedWord[], wanted: number): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const [messages = 0, tickets = 0, ...expected] = await expectRows(ctx, [
    sql`(select count(*) from messages)`,
    sql`(select count(*) from tickets)`,
    ...words.flatMap(({ tsquery }) => [
      sql`(select count(*) from messages where ${isHit(tsquery)})`,
      sql`(select count(*) from attachment_texts where ${isHit(tsquery)})`,
    ]),
  ])
  const sizes = { messages, tickets, wanted }
  const cap = Math.min(20_000, Math.max(2000, Math.round(Math.sqrt(30 * messages))))
  const guesses = words.map((one, index) => ({
    ...one,
    hits: (expected[2 * index] ?? 0) + (expected[2 * index + 1] ?? 0),
  }))
  const common = guesses.filter(({ hits }) => hits > Math.max(cap, messages / 10))
  const doubtful = guesses.filter((one) => !common.includes(one))
  const probes = await probe(ctx, doubtful, cap)
  const rare = [
    ...common.filter(({ hits }) => isCheaperFound({ hits, tickets: hits / 2 }, sizes)),
    ...doubtful.filter(({ hits }, index) => {
      const [found = 0, inTickets = 0] = probes[index] ?? []
      const all = Math.max(found, hits)
      return found <= cap || isCheaperFound({ hits: all, tickets: (all * inTickets) / found }, sizes)
    }),
  ]
  return new Set(rare.map(({ word }) => word))
}

/** Hits up to one above the cap, and in how many tickets these are. */
async function probe(ctx: Ctx, words: readonly SearchedWord[], cap: number): Promise<number[][]> {
  if (words.length === 0) return []
  const probes = words.map(
    ({ tsquery }) => sql`(select array[count(*), count(distinct ticket_id)]::int[] from (
      select ticket_id from messages where ${isHit(tsquery)} union all
      select a.ticket_id from attachment_texts join attachments a on a.id = attachment_id where ${isHit(tsquery)}
      limit ${sql.lit(cap + 1)}) hit)`,
  )
  const statement = sql<{ counts: number[][] }>`${planning(false)}select array[${sql.join(probes)}] as counts`
  return (await run(statement, ctx)).rows[0]?.counts ?? []
}

/** Compares how many messages either way reads: every hit, or those of the tickets passed until enough have the word. */
function isCheaperFound(
  word: { hits: number; tickets: number },
  desk: { messages: number; tickets: number; wanted: number },
): boolean {
  const share = Math.min(1, word.tickets / Math.max(1, desk.tickets))
  const passed = Math.min(desk.tickets, desk.wanted / share)
  return word.hits < passed * Math.min(desk.messages / Math.max(1, desk.tickets), desk.messages / word.hits)
}

const isHit = (tsquery: string): RawBuilder<unknown> => sql`tsv @@ ${tsquery}::tsquery`
