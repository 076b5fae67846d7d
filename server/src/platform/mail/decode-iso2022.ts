import iconv from 'iconv-lite'

/** iconv-lite lacks the escape-sequence charsets; their double-byte sets are the EUC ones with the high bit off. */
const escapes: readonly { mark: string; set: 'ascii' | 'kana' | 'jis' | 'jis0212' | 'ks' }[] = [
  { mark: '$(D', set: 'jis0212' },
  { mark: '$(B', set: 'jis' },
  { mark: '$(@', set: 'jis' },
  { mark: '$(C', set: 'ks' },
  { mark: '$)C', set: 'ascii' },
  { mark: '$B', set: 'jis' },
  { mark: '$@', set: 'jis' },
  { mark: '(B', set: 'ascii' },
  { mark: '(J', set: 'ascii' },
  { mark: '(H', set: 'ascii' },
  { mark: '(I', set: 'kana' },
]

const escapeByte = '\x1b'

/** Decodes ISO-2022-JP in its variants. Unknown escapes stay visible as text; a line break always ends a double-byte run. */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let out = ''
  let set: (typeof escapes)[number]['set'] = 'ascii'
  let at = 0
  while (at < text.length) {
    if (text[at] === escapeByte) {
      const known = escapes.find((one) => text.startsWith(one.mark, at + 1))
      if (known) {
        set = known.set
        at += 1 + known.mark.length
        continue
      }
      at += 1
      continue
    }
    const next = text.indexOf(escapeByte, at)
    const run = text.slice(at, next < 0 ? text.length : next)
    const lineEnd = set === 'ascii' ? -1 : run.search(/[\r\n]/)
    const piece = lineEnd < 0 ? run : run.slice(0, lineEnd)
    out += decodeRun(piece, set)
    at += piece.length
    // Old mailers forget to escape back before a line break, and the next line is ASCII again.
    if (lineEnd >= 0) set = 'ascii'
  }
  return out
}

function decodeRun(run: string, set: (typeof escapes)[number]['set']): string {
  if (set === 'ascii') return iconv.decode(Buffer.from(run, 'latin1'), 'cp932')
  const bytes = Buffer.from(run, 'latin1').map((byte) => byte | 0x80)
  if (set === 'jis') return iconv.decode(Buffer.from(bytes), 'euc-jp')
  if (set === 'ks') return iconv.decode(Buffer.from(bytes), 'cp949')
  const lead = set === 'kana' ? 0x8e : 0x8f
  const width = set === 'kana' ? 1 : 2
  const euc: number[] = []
  for (let at = 0; at < bytes.length; at += width) euc.push(lead, ...bytes.subarray(at, at + width))
  return iconv.decode(Buffer.from(euc), 'euc-jp')
}

/** ISO-2022-KR (RFC 1557) and -CN (RFC 1922): SO and SI switch between ASCII and KS C 5601 or GB 2312. */
export function decodeShifted(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const charset = text.includes('\x1b$)A') ? 'gb18030' : 'cp949'
  return text
    .replaceAll(/\x1b\$\)[AC]/g, '')
    .split(/(\x0e[^\x0f\r\n]*\x0f?)/)
    .map((run) =>
      run.startsWith('\x0e') ? doubleByte(run.replace(/[\x0e\x0f]/g, ''), charset) : run.replaceAll('\x0f', ''),
    )
    .join('')
}

const doubleByte = (run: string, charset: string): string =>
  iconv.decode(Buffer.from(Buffer.from(run, 'latin1').map((byte) => byte | 0x80)), charset)

/** HZ (RFC 1843): `~{` and `~}` switch between ASCII and GB 2312, `~~` is a tilde. */
export function decodeHz(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/~\r?\n/g, '')
  return text
    .split(/(~\{[^~\r\n]*(?:~\})?)/)
    .map((run) => {
      if (!run.startsWith('~{')) return run.replaceAll('~~', '~')
      const pairs = run.slice(2, run.endsWith('~}') ? -2 : undefined)
      return doubleByte(pairs, 'gb18030')
    })
    .join('')
}
