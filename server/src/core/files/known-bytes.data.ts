type KnownBytes = { type: string; matches: (head: Uint8Array) => boolean }

const letters = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length))
const starts = (text: string) => (head: Uint8Array) => letters(head, 0, text.length) === text
const riff = (form: string) => (head: Uint8Array) => letters(head, 0, 4) === 'RIFF' && letters(head, 8, 4) === form
const brand = (brands: RegExp) => (head: Uint8Array) =>
  letters(head, 4, 4) === 'ftyp' && brands.test(letters(head, 8, 4))
const any =
  (...tests: KnownBytes['matches'][]) =>
  (head: Uint8Array) =>
    tests.some((test) => test(head))

/** First bytes of the files people send, most telling first. */
export const knownBytes: readonly KnownBytes[] = [
  { type: 'image/png', matches: starts('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', matches: starts('\xff\xd8\xff') },
  { type: 'image/gif', matches: any(starts('GIF87a'), starts('GIF89a')) },
  { type: 'image/webp', matches: riff('WEBP') },
  { type: 'image/avif', matches: brand(/^avi[fs]$/) },
  { type: 'image/heic', matches: brand(/^(hei[cxms]|hev[cx]|mif1|msf1)$/) },
  { type: 'image/tiff', matches: any(starts('II*\0'), starts('MM\0*')) },
  { type: 'image/bmp', matches: (head) => letters(head, 0, 2) === 'BM' && letters(head, 6, 4) === '\0\0\0\0' },
  { type: 'application/pdf', matches: starts('%PDF-') },
  { type: 'application/zip', matches: any(starts('PK\x03\x04'), starts('PK\x05\x06')) },
  { type: 'application/gzip', matches: starts('\x1f\x8b\x08') },
  { type: 'application/x-7z-compressed', matches: starts('7z\xbc\xaf\x27\x1c') },
  { type: 'application/vnd.rar', matches: starts('Rar!\x1a\x07') },
  { type: 'application/x-bzip2', matches: (head) => /^BZh[1-9]1AY/.test(letters(head, 0, 7)) },
  { type: 'application/x-xz', matches: starts('\xfd7zXZ\0') },
  { type: 'application/x-ole-storage', matches: starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') },
  { type: 'application/rtf', matches: starts('{\\rtf') },
  { type: 'application/vnd.microsoft.portable-executable', matches: starts('MZ') },
  { type: 'application/x-elf', matches: starts('\x7fELF') },
  { type: 'video/quicktime', matches: brand(/^qt {2}$/) },
  { type: 'audio/mp4', matches: brand(/^M4[AB] $/) },
  { type: 'video/mp4', matches: brand(/^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|3gp[0-9a-z])$/) },
  { type: 'video/webm', matches: starts('\x1aE\xdf\xa3') },
  { type: 'video/x-msvideo', matches: riff('AVI ') },
  { type: 'audio/wav', matches: riff('WAVE') },
  { type: 'audio/mpeg', matches: starts('ID3') },
  { type: 'audio/ogg', matches: starts('OggS') },
  { type: 'audio/flac', matches: starts('fLaC') },
]
