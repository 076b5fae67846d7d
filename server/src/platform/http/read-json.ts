import { AppError } from '../errors'

const deepest = 20
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])
const surrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** JSON of a request: at most 20 deep, no key that could reach a prototype, well-formed Unicode without NUL. */
export function readJson(bytes: Buffer): unknown {
  const text = decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'body.malformed', 'The body is no JSON.')
  }
  refuse(value, 1)
  return value
}

/** Bytes that are no UTF-8 are refused, not mended: what is stored is what was sent. */
function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw textRefused()
  }
}

function refuse(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseText(value)
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw new AppError('invalid', 'body.tooDeep', `The body is nested more than ${deepest} deep.`)
  if (Array.isArray(value)) return void value.forEach((item) => void refuse(item, depth + 1))
  for (const [key, item] of Object.entries(value)) {
    if (poisonous.has(key))
      throw new AppError('invalid', 'body.forbiddenKey', 'The body holds a key that is never taken.')
    refuseText(key)
    refuse(item, depth + 1)
  }
}

function refuseText(text: string): void {
  if (!isWholeText(text)) throw textRefused()
}

/** Well-formed Unicode without NUL: the only text a database keeps as it is. */
export const isWholeText = (text: string): boolean => !text.includes('\0') && !surrogate.test(text)

const textRefused = (): AppError =>
  new AppError('invalid', 'body.text', 'The body holds text that is not well-formed Unicode, or a NUL.')
