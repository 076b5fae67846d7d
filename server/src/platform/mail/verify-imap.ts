import type { ImapAccount } from './imap-account'
import { failureOf } from './imap-failure'
import { ImapSession } from './imap-session'

/** `detail` is what the server said, or what the network did; for whoever set the account up. */
export type ImapVerdict = { isWorking: boolean; detail: string; folders: string[] }

/** Connects and signs in as fetching would, and looks which folders there are. Never throws for what a server does. */
export async function verifyImap(account: ImapAccount, wanted: readonly string[]): Promise<ImapVerdict> {
  try {
    const session = await ImapSession.connect(account)
    try {
      const folders = (await session.folders()).map((folder) => folder.path)
      const missing = wanted.filter((path) => !isAmong(folders, path))
      const detail = missing.length === 0 ? 'Connected and signed in.' : `There is no folder ${missing.join(', ')}.`
      return { isWorking: missing.length === 0, detail, folders }
    } finally {
      await session.logout()
    }
  } catch (error) {
    return { isWorking: false, detail: failureOf(error).message, folders: [] }
  }
}

/** INBOX alone is the same in any letters (RFC 3501 §5.1). */
const isAmong = (folders: readonly string[], path: string): boolean =>
  folders.includes(path) || (path.toUpperCase() === 'INBOX' && folders.some((one) => one.toUpperCase() === 'INBOX'))
