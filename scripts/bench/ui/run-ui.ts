import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { startEmbeddedPostgres } from '../../../server/src/platform/embedded-postgres'
import { createLog } from '../../../server/src/platform/log'
import { type Desk, startDesk } from '../../desk-process'
import { openBrowser } from '../../open-browser'
import type { FigureBook } from '../figure-book'
import { admin, prepareCorpus } from '../prepare-corpus'
import { measureActs } from './acts'
import { measureColdAndWarm } from './first-load'
import { makeLongTicket } from './long-ticket'
import { measureOften } from './often'
import { measureScrolling } from './scrolling'
import { measureTickets } from './tickets'
import { measureTyping } from './typing'

export interface Bench {
  page: Page
  context: BrowserContext
  desk: Desk
  headers: Record<string, string>
  book: FigureBook
  /** Number of the ticket of 500 messages. */
  longTicket: number
  at: (path: string) => string
}

/** What an agent feels, in Chromium at a desk with the corpus; budgets of the interface's §5. */
export async function runUi(given: {
  tickets: number
  wanted: (name: string) => boolean
  say: (line: string) => void
  book: FigureBook
}): Promise<void> {
  const { wanted, say, book } = given
  const folder = await prepareCorpus(given.tickets, say)
  const copy = `${folder}-run`
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true })
  const database = await startEmbeddedPostgres({ dataDir: copy, log: createLog('warn') })
  const longTicket = await makeLongTicket(database.connectionString)
  await database.stop()
  const desk = await startDesk(copy)
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const at = (path: string): string => `http://localhost:${desk.port}${path}`
    const headers = { authorization: `Bearer ${readFileSync(join(folder, 'token.txt'), 'utf8')}` }
    await signIn(page, at('/desk/views/open'))
    say(`machine: a loop of 100 million turns takes ${(await fixedLoop(page)).toFixed(0)} ms in the browser`)
    const bench: Bench = { page, context, desk, headers, book, longTicket, at }
    if (wanted('tickets')) await measureTickets(bench)
    if (wanted('acts')) await measureActs(bench)
    if (wanted('often')) await measureOften(bench)
    if (wanted('typing')) await measureTyping(bench)
    if (wanted('scrolling')) await measureScrolling(bench)
    if (wanted('load')) await measureColdAndWarm(bench)
  } finally {
    await browser.close()
    await desk.stop()
  }
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('E-mail address').fill(admin.email)
  await page.getByLabel('Password', { exact: true }).fill(admin.password)
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor()
}

/** The machine's own measure: the same loop on any other tells how many times quicker it is. */
const fixedLoop = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const from = performance.now()
    let sum = 0
    for (let turn = 0; turn < 100_000_000; turn++) sum = (sum + turn) | 0
    return sum === 1 ? 0 : performance.now() - from
  })()`)
