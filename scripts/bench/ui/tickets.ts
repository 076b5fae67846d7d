import { untilPainted, untilTrue } from './painted'
import type { Bench } from './run-ui'
import { often } from './timing-of'

/** The ticket in the middle: its head and its first message, other than those of before. */
const head = "document.querySelector('main h1')?.parentElement?.textContent"
const isOther = (before: string): string =>
  `${head} !== undefined && ${head} !== ${JSON.stringify(before)} && document.querySelector('main article') !== null`

/** Opening tickets, and walking from one to the next. */
export async function measureTickets({ page, book, longTicket, at }: Bench): Promise<void> {
  const shown = (): Promise<string> => page.evaluate<string>(`${head} ?? ''`)
  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()

  await page.keyboard.press('j')
  const moves = await often(40, (index) =>
    untilPainted(
      page,
      () => page.keyboard.press('j'),
      `document.activeElement?.getAttribute('aria-posinset') === '${index + 4}'`,
    ),
  )
  book.addTime('focus moves in the list', moves, { p50: 16, p95: 50 })

  const unseen = await often(20, async () => {
    const before = await shown()
    // Too quick for what is fetched ahead of a rest.
    for (let step = 0; step < 4; step++) await page.keyboard.press('j')
    const took = await untilPainted(page, () => page.keyboard.press('Enter'), isOther(before))
    await page.keyboard.press('u')
    await untilTrue(page, "document.querySelector('main h1') === null || document.activeElement?.role === 'option'")
    return took
  })
  book.addTime('ticket never seen', unseen, { p50: 120, p95: 300 })

  await page.keyboard.press('Enter')
  await page.locator('main article').first().waitFor()
  const walk = async (key: string): Promise<number> => {
    await page.waitForTimeout(500)
    const before = await shown()
    return untilPainted(page, () => page.keyboard.press(key), isOther(before))
  }
  book.addTime('next ticket, J', await often(40, () => walk('j')), { p50: 50, p95: 100 })
  book.addTime('previous ticket, K (seen)', await often(30, () => walk('k')), { p50: 50, p95: 100 })

  const long = await often(8, async () => {
    await page.goto(at('/desk/views/open'))
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(`number:${longTicket}`)
    await page.keyboard.press('Enter')
    const row = page.getByRole('option')
    await untilTrue(page, "document.querySelectorAll('[role=option]').length === 1")
    return untilPainted(page, () => row.first().click(), "document.querySelector('main article') !== null")
  })
  book.addTime('ticket of 500 messages', long, { p50: 150, p95: 300 })
}
