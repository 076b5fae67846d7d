import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { openBrowser } from './browser'

export const admin = { email: 'noor@fernhollow.example', password: 'horse staple 41 battery' }
export const patient = 20_000
export const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export type SettingsDesk = {
  desk: Desk
  dataDir: string
  browser: Browser
  context: BrowserContext
  /** Where the admin is signed in. */
  page: Page
  /** What pages threw. */
  errors: string[]
  at(path: string): string
  newPage(of: BrowserContext): Promise<Page>
  signIn(on: Page): Promise<void>
  open(on: Page, path: string): Promise<void>
  close(): Promise<void>
}

/** A desk with the sample shop, and a browser with its admin signed in. */
export async function openSettingsDesk(): Promise<SettingsDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'foyer-settings-'))
  const who = ['--email', admin.email, '--password', admin.password, '--name', 'Noor Aydin']
  foyer(dataDir, ['setup', ...who, '--company', 'Fernhollow', '--mailbox', 'support@fernhollow.example', '--demo'])
  const desk = await startDesk(dataDir)
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: desktop })
  const errors: string[] = []
  const at = (path: string): string => `http://localhost:${desk.port}${path}`
  const newPage = async (of: BrowserContext): Promise<Page> => {
    const page = await of.newPage()
    page.setDefaultTimeout(patient)
    page.on('pageerror', (error) => void errors.push(error.message))
    return page
  }
  const signIn = async (on: Page): Promise<void> => {
    await on.goto(at('/desk/sign-in'))
    await on.getByLabel('E-mail').fill(admin.email)
    await on.getByLabel('Password', { exact: true }).fill(admin.password)
    await on.getByRole('button', { name: 'Sign in' }).click()
  }
  const open = async (on: Page, path: string): Promise<void> => {
    await on.goto(at(path))
    await on.getByRole('main').waitFor()
    await on.waitForLoadState('networkidle')
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const page = await newPage(context)
  await signIn(page)
  await page.waitForURL('**/desk/views/**')
  return { desk, dataDir, browser, context, page, errors, at, newPage, signIn, open, close }
}
