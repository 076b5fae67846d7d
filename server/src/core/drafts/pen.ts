import type { Ctx } from '../context'
import type { Pen } from './draft-store'

const silentMs = 45_000

/** The pen in the hand of a window, until it has been silent for too long. */
export const penFor = (ctx: Ctx, pen: string): Pen => ({ pen, penUntil: new Date(ctx.now.getTime() + silentMs) })

/** Who holds the pen now; null where nobody does, or nobody said so for a while. */
export const penOf = (ctx: Ctx, { pen, penUntil }: Pen): string | null =>
  penUntil !== null && penUntil > ctx.now ? pen : null
