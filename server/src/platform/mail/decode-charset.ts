import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { charsetAliases, codePages, doubleByteCharsets, sevenBitCharsets } from './charset-labels.data'
import { decodeHz, decodeIso2022Jp, decodeShifted } from './decode-iso2022'
import type { CharsetChoice } from './mail'

export type DecodedText = { text: string; charset: string; why: CharsetChoice['why'] }

/** What a label means, or null where nobody knows it. */
export function charsetOf(label: string | null): string | null {
  if (label === null) return null
  // Encoded words may carry a language (RFC 2231): utf-8*en.
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/\*.*$/, '')
    .replace(/^["']|["']$/g, '')
  const letters = plain.replace(/[^a-z0-9]/g, '')
  const known = charsetAliases[letters] ?? charsetAliases[letters.replace(/^(?:x|cs)/, '')]
  if (known !== undefined) return known
  const page = /^(?:x|cs)?(?:cp|windows|win|dos|ibm|oem|ms)(\d{3,5})$/.exec(letters)?.[1]
  if (page !== undefined) return codePages[page] ?? (iconv.encodingExists(`cp${page}`) ? `cp${page}` : null)
  return plain !== '' && iconv.encodingExists(plain) && !notCharsets.has(plain) ? plain : null
}

// iconv-lite also answers to Node's transfer encodings, which are no charsets in a mail.
const notCharsets = new Set(['base64', 'hex', 'binary'])

/**
 * Turns the bytes of a mail into text by label, then by evidence. Never throws and never fails:
 * the last resort, windows-1252, has a character for every byte.
 */
export function decodeText(bytes: Uint8Array, label: string | null, hints: readonly string[] = []): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const charset = charsetOf(label)
  if (charset !== null && sevenBitCharsets.has(charset) && isAscii(buffer)) return byLabel(buffer, charset)
  // Programs that keep their text in UTF-16 label so what they send in UTF-8; real one has a NUL in every line break.
  const isWide = charset !== null && /^utf-(?:16|32)/.test(charset) && (buffer.includes(0) || !isUtf8(buffer))
  if (hasUtf16Mark(buffer) || isWide) {
    return {
      text: strip(iconv.decode(buffer, charset?.startsWith('utf-') ? charset : 'utf-16')),
      charset: charset ?? 'utf-16',
      why: 'label',
    }
  }
  if (isAscii(buffer)) {
    if (looksLikeJis(buffer)) return { text: decodeIso2022Jp(buffer), charset: 'iso-2022-jp', why: 'hint' }
    return { text: buffer.toString('latin1'), charset: charset ?? 'utf-8', why: charset === null ? 'utf8' : 'label' }
  }
  if (isUtf8(buffer) && !mayBeDoubleByte(buffer, charset)) {
    return { text: strip(buffer.toString('utf8')), charset: 'utf-8', why: charset === 'utf-8' ? 'label' : 'utf8' }
  }
  if (charset !== null && charset !== 'utf-8') {
    const decoded = byLabel(buffer, charset)
    if (isClean(decoded.text)) return decoded
  }
  for (const hint of hints) {
    const hinted = charsetOf(hint)
    if (hinted === null || hinted === 'utf-8' || hinted === 'windows-1252') continue
    const text = decodeKnown(buffer, hinted)
    if (isClean(text)) return { text, charset: hinted, why: 'hint' }
  }
  // A few broken bytes in honest UTF-8 (a mail cut by a gateway) read better with a mark than as windows-1252.
  if (charset === 'utf-8' || charset === null) {
    const text = strip(buffer.toString('utf8'))
    if (brokenShare(text) < 0.02 || isMostlyUtf8(text))
      return { text, charset: 'utf-8', why: charset === null ? 'last' : 'label' }
  }
  if (charset !== null && doubleByteCharsets.has(charset)) {
    const decoded = byLabel(buffer, charset)
    if (brokenShare(decoded.text) < 0.05) return decoded
  }
  return { text: decodeWindows1252(buffer), charset: 'windows-1252', why: 'last' }
}

function byLabel(buffer: Buffer, charset: string): DecodedText {
  return { text: decodeKnown(buffer, charset), charset, why: 'label' }
}

function decodeKnown(buffer: Buffer, charset: string): string {
  if (charset === 'iso-2022-jp') return decodeIso2022Jp(buffer)
  if (charset === 'iso-2022-kr' || charset === 'iso-2022-cn') return decodeShifted(buffer)
  if (charset === 'hz-gb-2312') return decodeHz(buffer)
  if (charset === 'windows-1252') return decodeWindows1252(buffer)
  if (charset === 'utf-7') return strip(iconv.decode(withPlainPluses(buffer), charset))
  return strip(iconv.decode(buffer, charset))
}

/** The five bytes windows-1252 leaves undefined become the C1 controls of the web standard, which are then dropped. */
function decodeWindows1252(buffer: Buffer): string {
  return iconv.decode(buffer, 'windows-1252').replaceAll('\ufffd', '')
}

/** A plus before anything but its letters is one to every reader, though RFC 2152 wants it written otherwise. */
const withPlainPluses = (buffer: Buffer): Buffer =>
  Buffer.from(buffer.toString('latin1').replace(/\+(?![A-Za-z0-9+/-])/g, '+-'), 'latin1')

const strip = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

function hasUtf16Mark(buffer: Buffer): boolean {
  return (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)
}

const looksLikeJis = (buffer: Buffer): boolean => buffer.includes('\x1b$B') || buffer.includes('\x1b$@')

/** Only sequences of three and more bytes prove UTF-8 against a double-byte label: two of them are also one character there. */
function mayBeDoubleByte(buffer: Buffer, charset: string | null): boolean {
  return charset !== null && doubleByteCharsets.has(charset) && !buffer.some((byte) => byte >= 0xe0 && byte < 0xf8)
}

const unclean = /[\ufffd\u0080-\u009f]/

const isClean = (text: string): boolean => !unclean.test(text)

/** Letters beyond ASCII come out of chance bytes hardly ever: six for each broken one prove the label. */
function isMostlyUtf8(text: string): boolean {
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return letters >= 6 * (text.length * brokenShare(text))
}

function brokenShare(text: string): number {
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1
  return broken / Math.max(1, text.length)
}
