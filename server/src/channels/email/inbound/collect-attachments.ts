import { findUuencoded, isTnef, type MailPart, parseMail, readTnef } from '../../../platform/mail'
import { cleanFileName } from '../../../platform/storage'
import { containerTypes, fileSignatures, labelFallback } from './file-types.data'
import type { MailDraft, MailFile, Step } from './mail-draft'

/** Step 13: every leaf that is not the letter, as a file. Names are hostile, bytes decide the type, nothing is unpacked. */
export const collectAttachments: Step = {
  name: 'collect-attachments',
  needs: [],
  heavy: null,
  run: (mail) => {
    const { letter } = mail
    const shown = new Set(mail.inlineCids)
    const bodies = new Set(letter.bodyPaths)
    const signatures = new Set(signaturesIn(letter.root))
    const leaves = filesIn(letter.root).filter(
      (part) => !bodies.has(part.path) && !signatures.has(part) && !isPlumbing(part),
    )
    const files = leaves.map((part, at) => toFile(part, { at, shown }))
    const all = [...mail.files, ...files, ...packedFiles(leaves), ...textFiles(mail)]
    return {
      continue: { ...mail, files: all },
      why: `${all.length} files, ${all.filter((file) => file.isInline).length} of them inline.`,
    }
  },
}

/** A nested mail is one file, whole. */
function filesIn(part: MailPart): MailPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(filesIn)
}

/** Detached signatures, which belong to what they sign; sent alone they are files. */
const signaturesIn = (part: MailPart): MailPart[] =>
  part.type === 'multipart/signed'
    ? [...part.parts.flatMap(signaturesIn), ...part.parts.filter((one) => signatureType.test(one.type))]
    : part.parts.flatMap(signaturesIn)

const signatureType = /^application\/(?:(?:x-)?pkcs7-signature|(?:x-)?pgp-signature)$/

/** Parts that are neither letter nor file: version markers, the machine half of a report. */
function isPlumbing(part: MailPart): boolean {
  if (part.type === 'application/pgp-encrypted') return true
  const isEmpty = part.content.byteLength === 0 || Buffer.from(part.content).toString('latin1').trim() === ''
  return isEmpty && part.fileName === null && (part.type === 'text/plain' || part.type === 'text/html')
}

function toFile(part: MailPart, { at, shown }: { at: number; shown: ReadonlySet<string> }): MailFile {
  const contentType = typeOf(part)
  const reference = [part.contentId, part.contentLocation].find((one) => one !== null && shown.has(one)) ?? null
  const fallback = nestedName(part) ?? `attachment-${at + 1}${endings[contentType] ?? ''}`
  return {
    name: cleanFileName(part.fileName ?? '', fallback),
    contentType,
    content: part.content,
    contentId: reference ?? part.contentId,
    isInline: reference !== null,
  }
}

const endings: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
  'message/rfc822': '.eml',
  'message/delivery-status': '.txt',
}

function nestedName(part: MailPart): string | null {
  if (part.type !== 'message/rfc822') return null
  const { subject } = parseMail(part.content.subarray(0, 64 * 1024))
  const name = cleanFileName(subject.slice(0, 120), '')
  return name === '' ? null : `${name}.eml`
}

function typeOf(part: Pick<MailPart, 'content' | 'type'>): string {
  const start = Buffer.from(part.content.subarray(0, 16)).toString('hex')
  const found = fileSignatures.find(({ bytes, at = 0 }) => start.startsWith(bytes, at * 2))?.type
  const label = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(part.type) ? part.type : labelFallback
  if (found === undefined) return label.startsWith('multipart/') ? labelFallback : label
  return containerTypes.get(found)?.test(label) ? label : found
}

/** What a winmail.dat holds; itself it stays a file. */
function packedFiles(leaves: readonly MailPart[]): MailFile[] {
  return leaves
    .filter((part) => isTnef(part.content))
    .flatMap((part) => readTnef(part.content).files)
    .map((file, at) => ({
      name: cleanFileName(file.name, `attachment-${at + 1}`),
      contentType: typeOf({ content: file.content, type: file.contentType?.toLowerCase() ?? '' }),
      content: file.content,
      contentId: file.contentId?.replace(/^<|>$/g, '') ?? null,
      isInline: false,
    }))
}

/** Files in the old way, uuencoded inside the text; the text keeps them as they stand. */
const textFiles = ({ letter }: MailDraft): MailFile[] =>
  findUuencoded(letter.text).map(({ name, content }, at) => ({
    name: cleanFileName(name, `attachment-${at + 1}`),
    contentType: typeOf({ content, type: '' }),
    content,
    contentId: null,
    isInline: false,
  }))
