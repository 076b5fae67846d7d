import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { openBrowser as openUsual } from '../scripts/open-browser'

export { missingBrowser } from '../scripts/open-browser'

const lagMs = Number(process.env.FOYER_E2E_LAG ?? 0)

/**
 * Chromium as on a busy machine where `FOYER_E2E_LAG` says so many ms: all that the page puts off to a later task (the
 * drawing library's effects after painting, mostly) comes that late, while keys and clicks come at once. What a quick
 * hand could lose between two tasks is lost every time then.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await openUsual()
  if (lagMs === 0) return browser
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.addInitScript((lag) => {
      const post = MessagePort.prototype.postMessage
      MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
        setTimeout(() => Reflect.apply(post, this, given), lag)
      }
    }, lagMs)
    return context
  }
  return browser
}

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
  // A toast may go while the page is looked at: it is there or gone, not halfway.
  const still = await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' })
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  await still.evaluate((style) => style.parentNode?.removeChild(style))
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}`))
}
