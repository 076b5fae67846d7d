import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** On by Tab to what is called so. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label')?.startsWith(wanted) ?? false, name)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  expect([name, await isThere()]).toEqual([name, true])
}

/** In the open menu down to a line, and takes it. */
export async function chooseItem(page: Page, name: RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  await item.waitFor()
  const isAt = () => item.evaluate((one) => one === document.activeElement)
  for (let presses = 0; presses < 20 && !(await isAt()); presses++) await page.keyboard.press('ArrowDown')
  expect([String(name), await isAt()]).toEqual([String(name), true])
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}
