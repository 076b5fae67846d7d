import { decodeText } from '../decode-charset'

/** Groups that hold no words. */
const silent = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'generator'])
const breaks: Readonly<Record<string, string>> = { par: '\n', line: '\n', tab: '\t', cell: '\t', row: '\n', sect: '\n' }
const signs: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
}
type Group = { isSilent: boolean; skip: number }

/**
 * The words of an RTF text, without its looks. Of HTML wrapped into RTF (MS-OXRTFEX) the tags are left out and what stands
 * there for RTF readers alone as well.
 */
export function rtfText(rtf: Buffer): string {
  const source = rtf.toString('latin1')
  const charset = `windows-${/\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252'}`
  const groups: Group[] = [{ isSilent: false, skip: 1 }]
  let bytes: number[] = []
  let text = ''
  let isForRtf = false
  const flush = (): void => {
    if (bytes.length > 0) text += decodeText(Buffer.from(bytes), charset, []).text
    bytes = []
  }
  const write = (words: string): void => {
    const { isSilent } = groups.at(-1) ?? { isSilent: false }
    if (isSilent || isForRtf) return
    flush()
    text += words
  }
  let left = 0
  for (const [all, brace, hex, word = '', digits = '', sign, plain] of source.matchAll(
    /([{}])|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([^\\{}\r\n])/g,
  )) {
    const group = groups.at(-1) ?? { isSilent: false, skip: 1 }
    if (brace === '{') groups.push({ ...group })
    else if (brace === '}') {
      if (groups.length > 1) groups.pop()
    } else if (hex !== undefined || plain !== undefined) {
      if (left > 0) left -= 1
      else if (!group.isSilent && !isForRtf)
        bytes.push(hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16))
    } else if (sign !== undefined) {
      if (sign === '*') group.isSilent = true
      else if (sign === '~') write(' ')
      else if (sign === '{' || sign === '}' || sign === '\\') write(sign)
    } else if (word === 'htmlrtf') isForRtf = digits !== '0'
    else if (word === 'uc') group.skip = Number(digits)
    else if (word === 'u') {
      write(String.fromCharCode(Number(digits) & 0xffff))
      left = group.skip
    } else if (silent.has(word)) group.isSilent = true
    else write(breaks[word] ?? signs[word] ?? '')
    if (all === '') break
  }
  flush()
  return text.replace(/[ \t]+\n/g, '\n').trim()
}
