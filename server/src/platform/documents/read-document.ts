import { htmlToText } from '../html'
import type { DocumentKind } from './kind-of'
import { readPdf } from './read-pdf'
import { decodePlain } from './read-plain'
import { readZipped } from './read-zipped'

/** More is not searched, and not worth the time. */
export const mostCharacters = 100_000
const mostHtml = 2_000_000

const readers: Readonly<Record<DocumentKind, (bytes: Uint8Array) => string | Promise<string>>> = {
  plain: (bytes) => decodePlain(bytes, mostCharacters),
  html: (bytes) => htmlToText(decodePlain(bytes, mostHtml)),
  pdf: (bytes) => readPdf(bytes, mostCharacters),
  docx: (bytes) => readZipped(bytes, 'docx', mostCharacters),
  xlsx: (bytes) => readZipped(bytes, 'xlsx', mostCharacters),
  pptx: (bytes) => readZipped(bytes, 'pptx', mostCharacters),
  odf: (bytes) => readZipped(bytes, 'odf', mostCharacters),
}

/** The words of a file, '' where it has none. Throws whatever its reader throws: it runs in a thread of its own. */
export async function readDocument(kind: DocumentKind, bytes: Uint8Array): Promise<string> {
  const text = await readers[kind](bytes)
  return text
    .slice(0, mostCharacters)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .toWellFormed()
}
