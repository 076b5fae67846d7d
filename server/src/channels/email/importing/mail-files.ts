import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../../platform/errors'
import { timeOfFromLine } from './from-lines'
import { readMbox } from './read-mbox'

/** One mail of an archive; `raw` is null where it is too large to be kept. */
export type ArchivedMail = { raw: Buffer | null; labels: string[]; arrivedAt: Date | null; place: string }

const chunkBytes = 1024 * 1024

/** All mails below a path: an mbox, a Maildir with its folders, or mails as files of their own, in any depth. */
export async function* mailsIn(path: string, mostBytes: number): AsyncGenerator<ArchivedMail> {
  const { isFile, isDirectory } = await kindOf(path)
  if (isFile) yield* mailsOfFile(path, mostBytes)
  else if (isDirectory) yield* mailsOfFolder(path, { labels: [], mostBytes })
  else throw new AppError('invalid', 'import.notFound', `There is no file and no folder ${path}.`)
}

async function kindOf(path: string): Promise<{ isFile: boolean; isDirectory: boolean }> {
  try {
    const found = await stat(path)
    return { isFile: found.isFile(), isDirectory: found.isDirectory() }
  } catch {
    return { isFile: false, isDirectory: false }
  }
}

async function* mailsOfFile(path: string, mostBytes: number): AsyncGenerator<ArchivedMail> {
  if (!(await isMbox(path))) {
    yield await oneMail(path, { labels: [], mostBytes })
    return
  }
  let count = 0
  for await (const { raw, fromLine } of readMbox(createReadStream(path, { highWaterMark: chunkBytes }), mostBytes))
    yield { raw, labels: [], arrivedAt: timeOfFromLine(fromLine), place: `${path}, mail ${++count}` }
}

async function isMbox(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0)
    return buffer.toString('latin1', 0, bytesRead) === 'From '
  } finally {
    await file.close()
  }
}

type Inside = { labels: string[]; mostBytes: number }
const maildirParts = new Set(['cur', 'new'])

async function* mailsOfFolder(path: string, given: Inside): AsyncGenerator<ArchivedMail> {
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const isMaildir = entries.some((entry) => entry.isDirectory() && entry.name === 'cur')
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) {
      if (isMaildir && maildirParts.has(entry.name)) yield* mailsOfFolder(inner, given)
      else if (!isMaildir || entry.name.startsWith('.'))
        yield* mailsOfFolder(inner, { ...given, labels: [...given.labels, ...labelsOf(entry.name)] })
    } else if (entry.isFile() && isMailFile(path, entry.name)) {
      if (await isMbox(inner)) {
        const label = entry.name.replace(/\.mbox$/i, '')
        for await (const mail of mailsOfFile(inner, given.mostBytes))
          yield { ...mail, labels: [...given.labels, label] }
      } else yield await oneMail(inner, given)
    }
  }
}

/** Maildir++ writes a folder's path with dots. */
const labelsOf = (folder: string): string[] => [folder.replace(/^\./, '').replaceAll('.', '/')]

const isMailFile = (folder: string, name: string): boolean =>
  maildirParts.has(basename(folder)) ? !name.startsWith('.') : /\.(eml|mbox|mbx)$/i.test(name)

async function oneMail(path: string, { labels, mostBytes }: Inside): Promise<ArchivedMail> {
  const { size, mtime } = await stat(path)
  return { raw: size > mostBytes ? null : await readFile(path), labels, arrivedAt: mtime, place: path }
}
