import type { Readable } from 'node:stream'
import type { RouteAnswer, RouteDefinition, RouteInput } from '@foyer/contract/route'

/** What a handler may know of the request beside its parsed input. */
export type HttpFacts = {
  ip: string
  userAgent: string | null
  contentType: string | null
  contentLength: number | null
  /** The raw body of a `rawBody` route. */
  stream: Readable
  cookie(name: string): string | null
  setSessionCookie(token: string, maxAgeSeconds: number): void
  clearSessionCookie(): void
}

/** An answer that is no JSON: bytes with their own headers, or a redirect inside them. */
export class RawAnswer {
  constructor(
    readonly body: Readable | Buffer | string,
    readonly headers: Readonly<Record<string, string>>,
    readonly status = 200,
  ) {}
}

/** An answer whose work goes on behind it: 202. */
export class Accepted<T> {
  constructor(readonly answer: T) {}
}

type Answered<R extends RouteDefinition> = RouteAnswer<R> | Accepted<RouteAnswer<R>> | RawAnswer

/** A route with the function that answers it. `inside` runs in one transaction; `open` opens its own (network, streams, hashing). */
export type Mounted<Ctx, Open> = { route: RouteDefinition } & (
  | { kind: 'inside'; run: (ctx: Ctx, input: never, http: HttpFacts) => Promise<unknown> }
  | { kind: 'open'; run: (open: Open, input: never, http: HttpFacts) => Promise<unknown> }
)

/** Binds the two ways to answer to a context type; every slice's routes.ts uses the pair made in core/context.ts. */
export function handlers<Ctx, Open>() {
  return {
    handle: <R extends RouteDefinition>(
      route: R,
      run: (ctx: Ctx, input: RouteInput<R>, http: HttpFacts) => Promise<Answered<R>>,
    ): Mounted<Ctx, Open> => ({ route, kind: 'inside', run }),
    handleOpen: <R extends RouteDefinition>(
      route: R,
      run: (open: Open, input: RouteInput<R>, http: HttpFacts) => Promise<Answered<R>>,
    ): Mounted<Ctx, Open> => ({ route, kind: 'open', run }),
  }
}
