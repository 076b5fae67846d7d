import { AppError } from '../errors'

const deepest = 20
const poisonous = new Set(['__proto__', 'constructor', 'prototype'])
const surrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** JSON of a request: at most 20 deep, no key that could reach a prototype, well-formed Unicode without NUL. */
export function readJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'body.malformed', 'The body is no JSON.')
  }
  refuse(value, 1)
  return value
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
  if (text.includes('\0') || surrogate.test(text))
    throw new AppError('invalid', 'body.text', 'The body holds text that is not well-formed Unicode, or a NUL.')
}
