import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => existsSync(one))

/** Why journeys cannot run here; null where they can. In CI a missing browser is a failure, not a reason. */
export const missingBrowser: string | null =
  path === undefined && process.env.FOYER_CI !== '1' ? 'Chromium is not installed' : null

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: path ?? '/usr/bin/chromium', args: quiet })

/** The way back stands offered: the code behind toasts is fetched with the first one, and may come in the middle of a look. */
export const undoIsOffered = (page: Page): Promise<void> =>
  page.locator('[data-sonner-toast][data-mounted="true"]').getByRole('button', { name: 'Undo' }).first().waitFor()

/** What axe finds serious or critical on the page, by rule and place. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // What fades in has, for a moment, no contrast that anybody meant; what has just been drawn starts in the next frames.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
  // On a busy machine a toast stands unseen for a moment before it begins to come.
  await page.waitForFunction(
    () =>
      document.querySelector('[data-sonner-toast]:not([data-mounted="true"])') === null &&
      document
        .getAnimations()
        .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity),
  )
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`))
}
