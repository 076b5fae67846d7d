import type { Bench } from './run-ui'

/** Five seconds down a long list: the longest task, the nodes of the list, what shifted; then memory after many tickets. */
export async function measureScrolling({ page, context, book, at }: Bench): Promise<void> {
  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate(`
    window.benchSeen = { longest: 0, shift: 0 }
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) benchSeen.longest = Math.max(benchSeen.longest, one.duration)
    }).observe({ type: 'longtask' })
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) benchSeen.shift += one.value
    }).observe({ type: 'layout-shift' })
  `)
  await page.getByRole('option').first().hover()
  let nodes = 0
  const until = Date.now() + 5000
  while (Date.now() < until) {
    await page.mouse.wheel(0, 600)
    await page.waitForTimeout(30)
    nodes = Math.max(nodes, await page.evaluate<number>("document.querySelectorAll('[role=listbox] *').length"))
  }
  const seen = await page.evaluate<{ longest: number; shift: number }>('benchSeen')
  book.addAmount('scrolling: longest task', seen.longest, { unit: 'ms', target: 50.1 })
  book.addAmount('scrolling: nodes in the list', nodes, { unit: 'nodes', target: 1501 })
  book.addAmount('scrolling: layout shift', seen.shift, { unit: '', target: 0.02 })

  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const session = await context.newCDPSession(page)
  const heap = async (tickets: number): Promise<number> => {
    for (let index = 0; index < tickets; index++) {
      await page.keyboard.press('j')
      await page.waitForTimeout(120)
    }
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1_000_000
  }
  const after200 = await heap(200)
  book.addAmount('heap after 200 tickets', after200, { unit: 'MB', target: 150 })
  book.addAmount('heap after 400, beside 200', (await heap(200)) / after200, { unit: 'times', target: 1.1 })
}
