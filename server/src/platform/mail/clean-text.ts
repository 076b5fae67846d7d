import { toUSVString } from 'node:util'

const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const overrides = /[\u202a-\u202e\u2066-\u2069\u061c]/g
// The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
const invisible = /[\u200b\u2060\ufeff\u180e]/g
const beyondAscii = /[^\u0020-\u007e]/

/** A header's or name's text as one safe line: NFC, no controls, no bidi overrides, nothing invisible, single spaces. */
export function cleanLine(text: string): string {
  const visible = beyondAscii.test(text)
    ? text.replace(controls, ' ').replace(overrides, '').replace(invisible, '')
    : text
  return toUSVString(visible.normalize('NFC').replace(/ {2,}/g, ' ').trim())
}
