import { existsSync } from 'node:fs'
import type { TestContext } from 'vitest'

const places = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  dovecot: ['/usr/sbin/dovecot'],
  postgresql15: ['/usr/lib/postgresql/15/bin'],
} as const

/**
 * Where a part of the system lies that npm cannot bring. A test that needs a missing one is skipped with the reason,
 * but fails where FOYER_CI is set: there everything was meant to be installed.
 */
export function needSystemPart(context: TestContext, part: keyof typeof places): string {
  const found = places[part].find((path) => existsSync(path))
  if (found !== undefined) return found
  const reason = `${part} is not installed in ${places[part].join(' or ')}`
  if (process.env.FOYER_CI) throw new Error(reason)
  return context.skip(reason)
}
