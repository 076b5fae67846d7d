import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Desk, foyer, startDesk } from '../scripts/desk-process'
import { openBrowser } from './browser'

export const admin = { email: 'noor@fernhollow.example', password: 'horse staple 41 battery' }
/** For a busy machine: what is not there by then does not come. */
export const patient = 60_000
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
  /** A call as the admin in the browser makes it; a text is one raw mail. What is refused fails the test, in its words. */
  api<Answer>(method: string, path: string, data?: object | string): Promise<Answer>
  /** Invites a colleague, who takes the link of the mail and signs in: their page. */
  colleague(given: { email: string; name: string; role: string; password: string }): Promise<Page>
  close(): Promise<void>
}

/** A desk with the sample shop, and a browser with its admin signed in. */
export async function openSettingsDesk(env: Record<string, string> = {}): Promise<SettingsDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'foyer-settings-'))
  const who = ['--email', admin.email, '--password', admin.password, '--name', 'Noor Aydin']
  foyer(dataDir, ['setup', ...who, '--company', 'Fernhollow', '--mailbox', 'support@fernhollow.example', '--demo'])
  const desk = await startDesk(dataDir, { env })
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
  async function api<Answer>(method: string, path: string, data?: object | string): Promise<Answer> {
    const answer = await context.request.fetch(at(`/api/v1${path}`), {
      method,
      headers: { origin: at(''), ...(typeof data === 'string' && { 'content-type': 'message/rfc822' }) },
      ...(data !== undefined && { data }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (answer.status() === 204 ? null : await answer.json()) as Answer
  }
  const colleague: SettingsDesk['colleague'] = async ({ password, ...given }) => {
    await api('POST', '/agents', given)
    const linkOf = async (): Promise<string | undefined> => {
      const { items } = await api<{ items: { id: string; to: { address: string }[] }[] }>('GET', '/deliveries')
      for (const { id } of items.filter(({ to }) => to.some(({ address }) => address === given.email))) {
        const preview = await context.request.get(at(`/api/v1/deliveries/${id}/preview`))
        const link = /\/desk\/invitation\?token=[\w.~-]+/.exec(await preview.text())?.[0]
        if (link !== undefined) return link
      }
      return undefined
    }
    await expect.poll(linkOf).toBeDefined()
    const theirs = await newPage(await browser.newContext({ viewport: desktop }))
    await theirs.goto(at((await linkOf()) ?? ''))
    await theirs.getByLabel('Password', { exact: true }).fill(password)
    await theirs.keyboard.press('Enter')
    await theirs.waitForURL('**/desk/views/**')
    return theirs
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const page = await newPage(context)
  await signIn(page)
  await page.waitForURL('**/desk/views/**')
  return { desk, dataDir, browser, context, page, errors, at, newPage, signIn, open, api, colleague, close }
}
