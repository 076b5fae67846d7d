import { knownBytes } from './known-bytes.data'

/** Enough of a file's beginning to know what it is. */
export const headLength = 1024

const anything = 'application/octet-stream'
/** Shells whose bytes do not say what is inside: a more precise declaration of an application's file is believed. */
const shells = new Set(['application/zip', 'application/gzip', 'application/x-ole-storage'])
const recognised = new Set(knownBytes.map(({ type }) => type))

/**
 * What a file is, by its bytes. Only where they say nothing the declared type counts, made safe; a declared type whose bytes
 * we would know, and do not find, is a lie. So a stored `image/png` always is one.
 */
export function decideType(head: Uint8Array, declared: string | null): string {
  const found = knownBytes.find(({ matches }) => matches(head))?.type ?? null
  const said = safeType(declared)
  if (found === null) return recognised.has(said) ? anything : said
  const isNarrower = said.startsWith('application/') && said !== anything && !recognised.has(said)
  return shells.has(found) && isNarrower ? said : found
}

/** `type/subtype` in small letters without parameters; anything else says nothing. */
export function safeType(declared: string | null): string {
  const type = (declared ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isType = /^(application|audio|font|image|message|model|text|video)\/[a-z0-9][a-z0-9.+_-]{0,99}$/.test(type)
  return isType ? type : anything
}

/** The only types shown inside a page: pictures that are nothing but pixels. */
export const isRaster = (contentType: string): boolean =>
  ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(contentType)
