import { type Address, parseAddressList } from './addresses'
import { decodeTransfer } from './decode-transfer'
import { decodeWords } from './encoded-words'
import { readParameters } from './header-parameters'
import { type Header, type MailNotice, type MailPart, mailLimits, type ParsedMail } from './mail'
import { withOwnCharsets } from './own-charsets'
import { pickBody } from './pick-body'
import { readDate } from './read-date'
import { headerOf, headersOf } from './read-headers'
import { type RawPart, splitParts } from './split-parts'

export type ParseOptions = {
  /** Charsets to try where a mail does not say its own, most likely first. */
  charsetHints?: readonly string[]
}

/**
 * Reads one mail from its bytes. Never throws on broken mail, whatever is broken; throws MailLimitError where the
 * mail is too large or too deep to be read at all. Linear in the bytes.
 */
export function parseMail(raw: Uint8Array, options: ParseOptions = {}): ParsedMail {
  const original = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const lines = withLineFeeds(original)
  const hints = withOwnCharsets(lines, options.charsetHints ?? [])
  const { bytes, root: rawRoot, isHeaderCut } = split(lines, hints)
  const notices = new Set<MailNotice>(isHeaderCut ? ['headersCut'] : [])
  const counter = { parts: 0 }
  const root = buildPart(bytes, rawRoot, { path: '1', depth: 1, counter, notices })
  const body = pickBody(root, hints)
  for (const notice of body.notices) notices.add(notice)
  const { headers } = root
  const lists = { to: addresses(headers, 'to'), cc: addresses(headers, 'cc'), bcc: addresses(headers, 'bcc') }
  const all = lists.to.length + lists.cc.length + lists.bcc.length
  if (all > mailLimits.addresses) notices.add('addressesCut')
  const to = lists.to.slice(0, mailLimits.addresses)
  const cc = lists.cc.slice(0, mailLimits.addresses - to.length)
  const sender = addresses(headers, 'sender')[0] ?? null
  return {
    root,
    headers,
    messageId: messageIds(headers, 'message-id')[0] ?? null,
    inReplyTo: messageIds(headers, 'in-reply-to'),
    references: messageIds(headers, 'references'),
    subject: headerOf(headers, 'subject')?.text ?? '',
    date: readDate(headerOf(headers, 'date')?.raw ?? ''),
    from: author(addresses(headers, 'from'), sender),
    sender,
    replyTo: addresses(headers, 'reply-to'),
    to,
    cc,
    bcc: lists.bcc.slice(0, mailLimits.addresses - to.length - cc.length),
    html: body.html,
    text: body.text,
    bodyPaths: body.bodyPaths,
    notices: [...notices],
    charsets: body.charsets,
    hasIrregularLines: hasIrregularLines(original),
  }
}

/** Cut into parts; also a multipart that is encoded as a whole, which RFC 2045 6.4 forbids and a few programs send. */
function split(bytes: Buffer, hints: readonly string[]): { bytes: Buffer } & ReturnType<typeof splitParts> {
  const found = splitParts(bytes, hints)
  const { contentType, headers, bodyStart, parts } = found.root
  const encoding = headerOf(headers, 'content-transfer-encoding')?.raw ?? ''
  const isPacked = contentType.value.startsWith('multipart/') && parts.length === 0 && /^[bq]/i.test(encoding)
  if (!isPacked) return { bytes, ...found }
  const unpacked = Buffer.concat([
    bytes.subarray(0, bodyStart),
    decodeTransfer(bytes.subarray(bodyStart, found.root.bodyEnd), encoding),
  ])
  return { bytes: unpacked, ...splitParts(unpacked, hints) }
}

type Build = { path: string; depth: number; counter: { parts: number }; notices: Set<MailNotice> }

function buildPart(bytes: Buffer, raw: RawPart, build: Build): MailPart {
  build.counter.parts += 1
  const { headers, contentType } = raw
  const disposition = readParameters(headerOf(headers, 'content-disposition')?.raw ?? '')
  const isContainer = raw.parts.length > 0 && build.depth < mailLimits.depthRead
  if (raw.parts.length > 0 && !isContainer) build.notices.add('depthCut')
  const parts: MailPart[] = []
  if (isContainer) {
    for (const [index, child] of raw.parts.entries()) {
      if (build.counter.parts >= mailLimits.partsRead) {
        build.notices.add('partsCut')
        break
      }
      parts.push(buildPart(bytes, child, { ...build, path: `${build.path}.${index + 1}`, depth: build.depth + 1 }))
    }
  }
  const body = isContainer ? bytes.subarray(0, 0) : bytes.subarray(raw.bodyStart, raw.bodyEnd)
  const encoding = headerOf(headers, 'content-transfer-encoding')?.raw ?? ''
  return {
    path: build.path,
    headers,
    // A multipart that no boundary cuts has no parts; shown as text it at least loses nothing.
    type:
      contentType.value.startsWith('multipart/') && !isContainer
        ? raw.parts.length > 0
          ? 'application/octet-stream'
          : 'text/plain'
        : contentType.value,
    parameters: contentType.parameters,
    charset: contentType.parameters.charset ?? null,
    disposition: disposition.value === 'attachment' ? 'attachment' : disposition.value === 'inline' ? 'inline' : null,
    fileName: fileName([disposition.parameters.filename, contentType.parameters.name, disposition.parameters.name]),
    contentId: bareId(headerOf(headers, 'content-id')?.raw),
    contentLocation: headerOf(headers, 'content-location')?.text ?? null,
    content: decodeTransfer(body, encoding),
    parts,
  }
}

/** The first name there is; one of question marks alone is what a program left of letters it could not write. */
function fileName(names: (string | undefined)[]): string | null {
  const given = names.filter((name): name is string => name !== undefined && name !== '')
  return given.find((name) => !/^\?[?\s._-]*(?:\.\w{1,5})?$/.test(name)) ?? given[0] ?? null
}

function bareId(raw: string | undefined): string | null {
  const id = raw
    ?.replace(/\([^()]*\)/g, '')
    .trim()
    .replace(/^<|>$/g, '')
    .trim()
  return id === undefined || id === '' ? null : id
}

const addresses = (headers: readonly Header[], name: string): Address[] =>
  headersOf(headers, name)
    .slice(0, 100)
    .flatMap((header) => parseAddressList(header.raw, mailLimits.addresses + 1))
    .slice(0, mailLimits.addresses + 1)

/** One From is the author; of several, the one that Sender names, else the first. */
function author(from: readonly Address[], sender: Address | null): Address | null {
  return from.find((one) => one.address.toLowerCase() === sender?.address.toLowerCase()) ?? from[0] ?? null
}

/** Ids with their angle brackets, each once, also where a mailer forgot the brackets or folded inside one. */
function messageIds(headers: readonly Header[], name: string): string[] {
  const raw = decodeWords(
    headersOf(headers, name)
      .map((header) => header.raw)
      .join(' '),
  ).slice(0, mailLimits.oneHeaderBytes)
  const inBrackets = [...raw.matchAll(/<([^<>]{1,998})>/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ''))
  const ids =
    inBrackets.length > 0 ? inBrackets : raw.split(/[\s,]+/).filter((word) => /^[^\s<>@"]+@[^\s<>@"]+$/.test(word))
  return [...new Set(ids.filter((id) => id !== ''))].map((id) => `<${id}>`)
}

/** Mail with CR alone as its line end (old Macintosh exports) has no line at all to everybody else. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes(0x0a) || !bytes.includes(0x0d)
    ? bytes
    : Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1')
}

function hasIrregularLines(bytes: Buffer): boolean {
  if (bytes.includes(0)) return true
  const text = bytes.toString('latin1', 0, Math.min(bytes.length, 200_000))
  return /(?:^|[^\r])\n|\r(?!\n)/.test(text)
}
