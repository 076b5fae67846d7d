import type { Finding } from '@foyer/contract/findings'

export type FieldProblem = Finding

/**
 * What the server (or the way to it) refused, from problem+json. `code` is stable and decides what a screen does;
 * `detail` is for people. No answer at all is status 0, code `network.unreachable`.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly FieldProblem[]
  /** Whatever else stands in the answer, such as the newer messages of `reply.stale`. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { code, detail, title, errors, ...more } = body
    const said = typeof detail === 'string' ? detail : typeof title === 'string' ? title : ''
    super(said)
    this.name = 'ApiProblem'
    this.status = status
    this.code = typeof code === 'string' ? code : `http.${status}`
    this.detail = said
    this.errors = Array.isArray(errors) ? errors.filter(isFieldProblem) : []
    this.more = more
  }

  get isUnreachable(): boolean {
    return this.status === 0
  }
}

export const unreachable = (): ApiProblem => new ApiProblem(0, { code: 'network.unreachable' })

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  )
}
