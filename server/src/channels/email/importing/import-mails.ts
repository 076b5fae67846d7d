import { createHash } from 'node:crypto'
import { importer, type Open } from '../../../core/context'
import { ensureYear } from '../../../platform/db'
import { AppError } from '../../../platform/errors'
import { headerOf, parseMail, readDate } from '../../../platform/mail'
import { lockArrivals } from '../arrival-store'
import { mostMailBytes } from '../errors'
import { headersAlone } from '../headers-alone'
import { stepRunner } from '../step-runner'
import { storeInboundMail } from '../store-inbound-mail'
import { importArrival } from './import-arrival'
import { findByBytes } from './import-store'
import { type LabelTags, tagsOf } from './labels'
import { type ArchivedMail, mailsIn } from './mail-files'

export type ImportCounts = {
  imported: number
  /** Here before, by bytes or contents. */
  known: number
  /** Left behind by their label. */
  skipped: number
  unreadable: number
  tooLarge: number
}
export type ImportOptions = {
  path: string
  mailboxId: string
  labelTags: LabelTags
  /** After each mail, and where one could not be kept. */
  onProgress?: (counts: ImportCounts) => void
  onUnkept?: (place: string, reason: string) => void
}

/**
 * The mails of an archive, one after the other, as history of one mailbox. Each is kept and read before the next: stopped at
 * any point, a second run goes on where the first ended, and finds everything before it here.
 */
export async function importMails(open: Open, options: ImportOptions): Promise<ImportCounts> {
  const counts: ImportCounts = { imported: 0, known: 0, skipped: 0, unreadable: 0, tooLarge: 0 }
  const past = { open: open.as(importer), years: new Set<number>() }
  for await (const mail of mailsIn(options.path, mostMailBytes)) {
    const outcome = await importOne(past, mail, options)
    counts[outcome] += 1
    if (outcome === 'tooLarge') options.onUnkept?.(mail.place, 'it is too large')
    if (outcome === 'unreadable') options.onUnkept?.(mail.place, 'it cannot be read, and is kept in quarantine')
    options.onProgress?.(counts)
  }
  return counts
}

/** `years`: those that rows can be of already. */
type Past = { open: Open; years: Set<number> }

async function importOne(past: Past, mail: ArchivedMail, options: ImportOptions): Promise<keyof ImportCounts> {
  const { open } = past
  if (mail.raw === null) return 'tooLarge'
  if (mail.raw.length === 0) return 'skipped'
  const head = headersAlone(mail.raw)
  const tags = tagsOf({ head, folders: mail.labels }, options.labelTags)
  if (tags === null) return 'skipped'
  const sha256 = createHash('sha256').update(mail.raw).digest('hex')
  const known = await open.transact((ctx) => findByBytes(ctx, options.mailboxId, sha256))
  if (known !== null && known.state !== 'received') return 'known'
  const id = known?.id ?? (await keep(past, { mail, raw: mail.raw, sha256, head, mailboxId: options.mailboxId }))
  return read(open, id, { raw: mail.raw, tags })
}

type ToKeep = { mail: ArchivedMail; raw: Buffer; sha256: string; head: Buffer; mailboxId: string }

async function keep({ open, years }: Past, { mail, raw, sha256, head, mailboxId }: ToKeep): Promise<string> {
  const arrivedAt = timeOf(head) ?? mail.arrivedAt
  const year = (arrivedAt ?? new Date()).getUTCFullYear()
  if (!years.has(year)) await open.transact(({ db }) => ensureYear(db, year))
  years.add(year)
  const [stored] = await storeInboundMail(open, {
    source: 'import',
    sourceKey: `import:${sha256}`,
    envelope: { from: '', to: [] },
    body: raw,
    mailboxIds: [mailboxId],
    marks: { arrivedAt },
  })
  if (stored === undefined) throw new Error('A mail was kept nowhere.')
  return stored.id
}

/** When it was written, as it says itself; else when a server of its own took it. */
function timeOf(head: Buffer): Date | null {
  const { headers } = parseMail(head)
  const received = headerOf(headers, 'received')?.raw.split(';').at(-1)
  const dates = [headerOf(headers, 'date')?.raw, received].map((text) => (text === undefined ? null : readDate(text)))
  return dates.find((date) => date !== null && isLikely(date)) ?? null
}

const isLikely = (date: Date): boolean => date.getUTCFullYear() >= 1990 && date.getTime() < Date.now() + 86_400_000

async function read(
  open: Open,
  id: string,
  given: { raw: Buffer; tags: readonly string[] },
): Promise<'imported' | 'known' | 'unreadable'> {
  return open.transact(async (ctx) => {
    const arrived = (await lockArrivals(ctx, id)).find((one) => one.id === id)
    if (arrived === undefined) throw new AppError('conflict', 'import.gone', 'A mail was removed while it was read.')
    if (arrived.state !== 'received') return 'known'
    return importArrival(ctx, arrived, { ...given, runner: stepRunner })
  })
}
