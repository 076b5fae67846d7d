import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

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
