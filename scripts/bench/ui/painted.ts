import type { Page } from 'playwright-core'

/**
 * Time from a person's act to the frame that shows what it asked for, in ms: from the event's own time stamp to after
 * the frame in which `shown` (an expression, run in the page) was first true.
 */
export async function untilPainted(page: Page, act: () => Promise<unknown>, shown: string): Promise<number> {
  await page.evaluate(`(${watch})(() => ${shown})`)
  await act()
  return inTime(page.evaluate<number>('window.benchPainted'), shown)
}

function inTime(took: Promise<number>, shown: string): Promise<number> {
  const late = new Promise<never>((_, refuse) => {
    setTimeout(() => refuse(new Error(`not shown in 20 s: ${shown}`)), 20_000).unref()
  })
  return Promise.race([took, late])
}

/** Runs in the page, as text. */
const watch = `(isShown) => {
  window.benchPainted = new Promise((done) => {
    let from = 0
    const began = (event) => {
      from ||= event.timeStamp
    }
    for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, began, { capture: true, once: true })
    const look = () => {
      if (from === 0 || !isShown()) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now() - from)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}`

/** The like, for what comes by itself: since when is up to the caller, in the page's clock (`performance.now()`). */
export function whenPainted(page: Page, shown: string): Promise<number> {
  const took = page.evaluate<number>(`new Promise((done) => {
    const look = () => {
      if (!(${shown})) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })`)
  return inTime(took, shown)
}

/** Waits for an expression; the library's own way would evaluate text in the page, which its policy forbids. */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  const until = Date.now() + 20_000
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > until) throw new Error(`not so in 20 s: ${expression}`)
    await page.waitForTimeout(20)
  }
}
