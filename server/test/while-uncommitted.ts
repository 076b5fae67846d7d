import type { Ctx, Open } from '../src/core/context'

const headStartMs = 150

/**
 * Runs `first` and starts `second` while the transaction of the first is still open; answers what the second came to once
 * the first has committed. The head start only lets the second reach the row: a slower machine makes the test weaker, never red.
 */
export async function whileUncommitted<T>(
  open: Open,
  first: (ctx: Ctx) => Promise<unknown>,
  second: () => Promise<T>,
): Promise<T> {
  const started = await open.transact(async (ctx) => {
    await first(ctx)
    const running = second()
    running.catch(() => undefined) // its failure is the caller's to see, below
    await new Promise((resolve) => setTimeout(resolve, headStartMs))
    return { running } // wrapped, or the transaction would wait for what waits for it
  })
  return started.running
}
