import { untilPainted, whenPainted } from './painted'
import type { Bench } from './run-ui'
import { often } from './timing-of'

/** Changes of a ticket by key, until row and head say so; and another agent's change until this screen does. */
export async function measureActs({ page, book, desk, headers, at }: Bench): Promise<void> {
  await page.goto(at('/desk/views/unassigned'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('main article').first().waitFor()
  const tools = "document.querySelector('main [role=toolbar]')?.textContent ?? ''"

  const assigned = await often(30, async () => {
    await page.waitForTimeout(400)
    const before = await page.evaluate<string>(tools)
    const took = await untilPainted(page, () => page.keyboard.press('i'), `(${tools}) !== ${JSON.stringify(before)}`)
    await page.keyboard.press('j')
    await page.waitForTimeout(300)
    return took
  })
  book.addTime('assigned to me, head changed', assigned, { p50: 50, p95: 100 })

  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  await page.keyboard.press('j')
  const muted = "document.querySelectorAll('[role=option].text-muted').length"
  const done = await often(30, async () => {
    await page.waitForTimeout(300)
    const before = await page.evaluate<number>(muted)
    return untilPainted(page, () => page.keyboard.press('e'), `${muted} > ${before}`)
  })
  book.addTime('done, row changed', done, { p50: 50, p95: 100 })

  await page.goto(at('/desk/views/open'))
  await page.getByRole('option').nth(5).waitFor()
  // What was kept from the last time is shown first: its first row may be done by now.
  await page.waitForLoadState('networkidle')
  const number = await page.evaluate<string>("document.querySelector('[role=option]').href.split('/').pop()")
  const others = await often(20, async (index) => {
    const subject = `Changed elsewhere ${index}`
    const from = await page.evaluate<number>('performance.now()')
    const seen = whenPainted(page, `document.querySelector('[role=listbox]').textContent.includes('${subject}')`)
    const answer = await fetch(`http://localhost:${desk.port}/api/v1/tickets/${number}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ subject }),
    })
    if (answer.status !== 200) throw new Error(`the change was answered ${answer.status}: ${await answer.text()}`)
    return (await seen) - from
  })
  book.addTime("another's change on my screen", others, { p50: 300, p95: 1000 })
}
