import { whenPainted } from './painted'
import type { Bench } from './run-ui'
import { often } from './timing-of'

/** The list from an address typed in, over 10 Mbit/s and 40 ms: with an empty cache, and once more. */
export async function measureColdAndWarm({ context, book, at }: Bench): Promise<void> {
  const rows = "document.querySelectorAll('[role=option]').length > 5"
  const load = async (isCold: boolean): Promise<number> => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    if (isCold) await session.send('Network.clearBrowserCache')
    const perSecond = (10 * 1024 * 1024) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: perSecond,
      uploadThroughput: perSecond,
    })
    await page.goto(at('/desk/views/open'), { waitUntil: 'commit' })
    const took = await whenPainted(page, rows)
    await page.waitForTimeout(500)
    await page.close()
    return took
  }
  book.addTime('list usable, cold', await often(8, () => load(true)), { p50: 1500, p95: 2000 })
  book.addTime('list usable, warm', await often(8, () => load(false)), { p50: 500, p95: 800 })
}
