import type { FindingKind } from '@foyer/contract/findings'
import { AppError } from '../platform/errors'

/** A finding no schema can make, in the shape of the schemas' own (`request.invalid`). */
export const invalidField = (path: string, message: string, kind?: FindingKind): AppError =>
  new AppError('invalid', 'request.invalid', `${path}: ${message}`, {
    errors: [{ path, message, ...(kind && { kind }) }],
  })

/** An id in a body that names nothing: the code of the thing, the place in the body. */
export const unknownInBody = (code: string, path: string, message: string): AppError =>
  new AppError('invalid', code, message, { errors: [{ path, message }] })
