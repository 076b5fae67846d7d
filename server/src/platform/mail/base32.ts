/** Crockford's alphabet in lower case: no i, l, o, u, so nothing is misread and few words appear by chance. */
export const base32Alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The bytes as base32, the last character padded with zero bits: 16 bytes make 26 characters. */
export function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += base32Alphabet[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? out + base32Alphabet[(value << (5 - bits)) & 31] : out
}
