import { searchTextOf } from '../../core/conditions'
import type { Open } from '../../core/context'
import { claimFiles, type FileToRead, saveFileText } from '../../core/files'
import type { DocumentReader } from '../../platform/documents'

/** Small, so that what breaks takes few others along. */
const batch = 5
const mostTries = 3

/** Reads the next few files of a message, or of those left over; answers how many there were. */
export async function readFiles(
  open: Open,
  reader: DocumentReader,
  { messageId }: { messageId: string | null },
): Promise<number> {
  const files = await open.transact((ctx) => claimFiles(ctx, { messageId, most: batch, mostTries }))
  for (const file of files) await readFile(open, reader, file)
  return files.length
}

async function readFile(open: Open, reader: DocumentReader, file: FileToRead): Promise<void> {
  // A picture inside a text is no file to whoever looks for one.
  if (file.isInline && file.contentType.startsWith('image/')) {
    await open.transact((ctx) => saveFileText(ctx, file.id, null))
    return
  }
  const { text, outcome } = await wordsOf(open, reader, file)
  const searchText = searchTextOf(namesOf(file.name), text)
  const { searchConfig } = file
  await open.transact((ctx) => saveFileText(ctx, file.id, { text, searchText, searchConfig, outcome }))
}

/** A file that ended whoever read it twice is known by its name alone. */
async function wordsOf(open: Open, reader: DocumentReader, file: FileToRead) {
  if (file.readingTries >= mostTries) return { text: '', outcome: 'failed' as const }
  try {
    const read = await reader.read(file, () => open.house.blobs.read(file.sha256))
    if (read.outcome === 'failed') open.house.log.info({ attachmentId: file.id, why: read.why }, 'a file has no text')
    return read
  } catch (error) {
    open.house.log.warn({ err: error, attachmentId: file.id }, 'the bytes of a file could not be read')
    return { text: '', outcome: 'failed' as const }
  }
}

/** `invoice_2026-07.pdf` is found by each of its parts, and as it stands. */
const namesOf = (name: string): string => `${name} ${name.replace(/[._\-()[\]]+/g, ' ')}`
