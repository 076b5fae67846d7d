import { decodeText } from '../decode-charset'
import { decompressRtf } from './decompress-rtf'
import { type Properties, propertyTags, readProperties } from './properties'
import { rtfText } from './rtf-text'

export type TnefFile = { name: string; contentType: string | null; contentId: string | null; content: Uint8Array }
export type Tnef = { text: string | null; html: string | null; files: TnefFile[] }

const signature = 0x223e9f78
const mostFiles = 200
const mostAttributes = 20_000

const attribute = {
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  attachmentProperties: 0x9005,
  codepage: 0x9007,
} as const

export const isTnef = (content: Uint8Array): boolean =>
  content.byteLength > 6 && Buffer.from(content.buffer, content.byteOffset, 4).readUInt32LE(0) === signature

type Open = { title: string; content: Uint8Array | null; properties: Properties }

/** Never throws: what is cut or broken ends the reading, and what was read until then counts. */
export function readTnef(content: Uint8Array): Tnef {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const found: Tnef = { text: null, html: null, files: [] }
  if (!isTnef(bytes)) return found
  let charset = 'windows-1252'
  let open: Open | null = null
  let at = 6
  for (let count = 0; count < mostAttributes && at + 9 <= bytes.length; count += 1) {
    const id = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (data.length < length) break
    at += 9 + length + 2
    if (id === attribute.codepage && data.length >= 4) charset = charsetOf(data.readUInt32LE(0))
    else if (id === attribute.messageProperties) readBody(found, readProperties(data), charset)
    else if (id === attribute.body) found.text ??= textIn(data, charset)
    else if (id === attribute.attachmentStart) {
      close(found, open, charset)
      open = { title: '', content: null, properties: new Map() }
    } else if (open !== null) {
      if (id === attribute.attachmentTitle) open.title = textIn(data, charset)
      else if (id === attribute.attachmentData) open.content = data
      else if (id === attribute.attachmentProperties) open.properties = readProperties(data)
    }
  }
  close(found, open, charset)
  return found
}

function close(found: Tnef, open: Open | null, charset: string): void {
  if (open === null || found.files.length >= mostFiles) return
  const { properties } = open
  const text = (...tags: number[]): string | null => {
    for (const tag of tags) {
      const value = valueText(properties.get(tag), charset)
      if (value !== '') return value
    }
    return null
  }
  const data = properties.get(propertyTags.attachmentData)?.bytes
  const content = open.content ?? data ?? null
  if (content === null) return
  found.files.push({
    name: text(propertyTags.longFileName, propertyTags.displayName, propertyTags.fileName) ?? open.title,
    contentType: text(propertyTags.mimeType),
    contentId: text(propertyTags.contentId),
    content,
  })
}

function readBody(found: Tnef, properties: Properties, charset: string): void {
  const codepage = properties.get(propertyTags.internetCodepage)?.bytes
  const label = codepage !== undefined && codepage.length >= 4 ? charsetOf(codepage.readUInt32LE(0)) : charset
  const html = properties.get(propertyTags.html)
  if (html !== undefined) found.html ??= valueText(html, label)
  const plain = valueText(properties.get(propertyTags.body), charset)
  if (plain !== '') found.text = plain
  const rtf = properties.get(propertyTags.rtf)?.bytes
  if (found.text === null && found.html === null && rtf !== undefined) found.text = rtfText(decompressRtf(rtf))
}

function valueText(value: { bytes: Buffer; isUnicode: boolean } | undefined, charset: string): string {
  if (value === undefined) return ''
  return value.isUnicode ? cut(value.bytes.toString('utf16le')) : textIn(value.bytes, charset)
}

const textIn = (bytes: Buffer, charset: string): string => cut(decodeText(bytes, charset, []).text)

/** Texts end with a NUL, and some programs leave rubbish behind it. */
function cut(text: string): string {
  const end = text.indexOf('\u0000')
  return end < 0 ? text : text.slice(0, end)
}

function charsetOf(codepage: number): string {
  if (codepage === 65_001) return 'utf-8'
  if (codepage === 28_591 || codepage === 20_127) return 'windows-1252'
  const known = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 20866: 'koi8-r', 50220: 'iso-2022-jp' }
  return Object.entries(known).find(([key]) => Number(key) === codepage)?.[1] ?? `windows-${codepage}`
}
