import { untilPainted, untilTrue } from './painted'
import type { Bench } from './run-ui'
import { often } from './timing-of'

/** What is opened all day: the palette, a search, all rows chosen. */
export async function measureOften({ page, book, at }: Bench): Promise<void> {
  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')

  const hasPalette = "document.querySelectorAll('[role=dialog] [role=option]').length > 3"
  const palette = await often(30, async () => {
    const took = await untilPainted(page, () => page.keyboard.press('Control+k'), hasPalette)
    await page.keyboard.press('Escape')
    await untilTrue(page, "document.querySelector('[role=dialog]') === null")
    await page.waitForTimeout(200)
    return took
  })
  book.addTime('palette open with results', palette, { p50: 50, p95: 100 })

  const words = ['tag', 'order', 'error', 'price', 'status', 'number']
  const search = await often(18, async (index) => {
    await page.keyboard.press('/')
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+a')
    const query = `assignee:none -${words[(index + 6) % words.length]}${index + 2}`
    await page.keyboard.type(query)
    await page.evaluate("window.benchRow = document.querySelector('[role=option][data-row]')")
    const wanted = `new URL(location.href).searchParams.get('q') === ${JSON.stringify(query)}`
    const rows = "document.querySelectorAll('[role=option][data-row]').length > 5"
    const settled = "document.querySelector('[role=listbox][aria-busy=true]') === null"
    return untilPainted(page, () => page.keyboard.press('Enter'), `${wanted} && ${rows} && ${settled}`)
  })
  book.addTime('search, first hits on screen', search, { p50: 150, p95: 300 })

  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')
  const chosen = "document.querySelectorAll('[role=option][aria-selected=true]').length"
  const all = await often(20, async () => {
    await page.keyboard.press('*')
    const took = await untilPainted(page, () => page.keyboard.press('a'), `${chosen} > 5`)
    await page.keyboard.press('*')
    const cleared = await untilPainted(page, () => page.keyboard.press('n'), `${chosen} === 0`)
    return Math.max(took, cleared)
  })
  book.addTime('all of the view chosen, and none', all, { p50: 30, p95: 100 })
}
