import { sql } from 'kysely'
import type { Ctx } from '../../core/context'

export type FileToRead = {
  id: string
  name: string
  contentType: string
  size: number
  sha256: string
  isInline: boolean
  /** Counted before each reading, so that a file which ends the process is not read for ever. */
  readingTries: number
  searchConfig: string
}
type Which = { messageId: string | null; most: number; mostTries: number }

/** The newest files on messages that were not looked into, each counted as tried. */
export async function claimFiles(ctx: Ctx, { messageId, most, mostTries }: Which): Promise<FileToRead[]> {
  const of = messageId === null ? sql`true` : sql`message_id = ${messageId}::uuid`
  // Those of a message that just came are its own job's.
  const since = messageId === null ? sql`created_at < now() - interval '1 minute'` : sql`true`
  const { rows } = await sql<FileToRead>`with claimed as (
      update attachments set reading_tries = reading_tries + 1 where id in (
        select id from attachments where not is_read and message_id is not null and reading_tries < ${mostTries}
          and ${of} and ${since}
        order by created_at desc limit ${most} for update skip locked)
      returning id, message_id, name, content_type, size, sha256, is_inline, reading_tries)
    select claimed.id, name, content_type, size::float8 as size, sha256, is_inline, reading_tries,
      coalesce((select search_config::text from messages where messages.id = claimed.message_id), 'simple') as search_config
    from claimed`.execute(ctx.db)
  return rows
}

type FileText = { text: string; searchText: string; searchConfig: string; outcome: string }

/** Keeps what a file says; null where it is not to be found by itself. One that went meanwhile keeps nothing. */
export async function saveFileText(ctx: Ctx, id: string, found: FileText | null): Promise<void> {
  if (found !== null)
    await sql`insert into attachment_texts (attachment_id, text, search_text, search_config, outcome)
      select id, ${found.text}, ${found.searchText}, ${found.searchConfig}::regconfig, ${found.outcome}
      from attachments where id = ${id}::uuid
      on conflict (attachment_id) do update set text = excluded.text, search_text = excluded.search_text,
        search_config = excluded.search_config, outcome = excluded.outcome, read_at = now()`.execute(ctx.db)
  await ctx.db.updateTable('attachments').set({ isRead: true }).where('id', '=', id).execute()
}
