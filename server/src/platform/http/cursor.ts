import type { Keys } from '../crypto'
import { isSigned, sign } from '../crypto'
import { AppError } from '../errors'

type CursorValue = string | number | null

/** Where a list goes on: the sort values of the last row, signed and bound to `scope` (the query it belongs to). */
export function encodeCursor(keys: Keys, scope: string, values: readonly CursorValue[]): string {
  const text = Buffer.from(JSON.stringify(values)).toString('base64url')
  return `${text}.${sign(keys, 'cursor', [scope, text])}`
}

/** A foreign, changed or other query's cursor is `cursor.invalid` (400). */
export function decodeCursor(keys: Keys, scope: string, cursor: string): CursorValue[] {
  const [text, signature, ...rest] = cursor.split('.')
  if (
    text === undefined ||
    signature === undefined ||
    rest.length > 0 ||
    !isSigned(keys, 'cursor', [scope, text], signature)
  )
    throw new AppError('invalid', 'cursor.invalid', 'This cursor does not belong to this query.')
  const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  return Array.isArray(values) ? values : []
}
