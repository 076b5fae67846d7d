import { untilPainted, untilTrue } from './painted'
import type { Bench } from './run-ui'
import { often } from './timing-of'

/** From R to the caret, and from a key to its letter in a draft of 50 kB. */
export async function measureTyping({ page, book, at }: Bench): Promise<void> {
  await page.goto(at('/desk/views/mine'))
  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('main article').first().waitFor()
  const isIn = "document.activeElement?.closest('[contenteditable=true], textarea') !== null"
  const caret = await often(15, async () => {
    const took = await untilPainted(page, () => page.keyboard.press('r'), isIn)
    await page.keyboard.press('Escape')
    await untilTrue(page, `!(${isIn})`)
    await page.keyboard.press('j')
    await page.waitForTimeout(500)
    return took
  })
  book.addTime('R, caret in the composer', caret, { p50: 50, p95: 100 })

  await page.keyboard.press('r')
  await untilTrue(page, "document.activeElement?.matches('[contenteditable=true]') === true")
  await page.keyboard.insertText('Every paragraph of a long answer stands here. '.repeat(20).concat('\n').repeat(54))
  await page.waitForTimeout(2000)
  const size = 'document.activeElement.textContent.length'
  const typed = await often(60, async () => {
    const before = await page.evaluate<number>(size)
    return untilPainted(page, () => page.keyboard.press('x'), `${size} === ${before + 1}`)
  })
  book.addTime('a letter in a draft of 50 kB', typed, { p50: 16, p95: 50 })
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.waitForTimeout(1500)
}
