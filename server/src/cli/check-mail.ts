import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { outbound } from '../app/channels'
import { openAs } from '../app/transact'
import { system } from '../core/context'
import { listMailboxAddresses } from '../core/mailboxes'
import { findSendingRelays } from '../core/relays'
import type { Config } from '../platform/config'
import { loadKeys } from '../platform/crypto'
import type { DB } from '../platform/db'
import { guardedFetch } from '../platform/egress'
import { AppError } from '../platform/errors'
import { createLog } from '../platform/log'
import { verifySmtp } from '../platform/mail'
import { fileBlobs } from '../platform/storage'
import { type Finding, fail, ok, warn } from './finding'
import { isThere } from './is-there'

const patienceMs = 10_000

/** Addresses that take mail in, and every SMTP account tried as sending would: connected and signed in. */
export async function checkMail(config: Config, db: Kysely<DB>): Promise<Finding[]> {
  // Looking must not make a key where there is none.
  if (config.secret === null && !(await isThere(join(config.dataDir, 'secret.key')))) return []
  const house = {
    keys: await loadKeys(config),
    blobs: fileBlobs(join(config.dataDir, 'blobs')),
    log: createLog('silent', process.stderr),
    url: config.url,
    filesUrl: config.filesUrl,
    smtpAddress: null,
    fetchOutside: guardedFetch(config.egressAllow),
    outbound,
  }
  const open = openAs({ db, house, inline: [], announce: () => undefined }, system('command line'))
  const addresses = (await open.transact(listMailboxAddresses)).filter((one) => one.isEnabled)
  const shown = addresses.map(({ address }) => address).slice(0, 20)
  const mailboxes =
    addresses.length === 0
      ? warn('mailboxes', 'None takes mail in; add one in the settings.')
      : ok('mailboxes', shown.join(', '))
  try {
    const relays = await open.transact((ctx) => findSendingRelays(ctx, []))
    if (relays.length === 0)
      return [mailboxes, warn('mail out', 'No SMTP account is set up: every outgoing mail is kept in the Outbox.')]
    const tried = relays.map(async ({ account }) => {
      const { isWorking, detail } = await verifySmtp({ ...account, timeoutMs: patienceMs })
      const at = `${account.host}:${account.port}`
      return isWorking ? ok('mail out', at) : fail('mail out', `${at}: ${detail}`)
    })
    return [mailboxes, ...(await Promise.all(tried))]
  } catch (error) {
    // A password sealed with another key: said in words, with what to look at.
    if (error instanceof AppError) return [mailboxes, fail('mail out', error.message)]
    throw error
  }
}
