import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { outbound } from '../app/channels'
import { laterSubscribers } from '../app/subscribers'
import { openAs } from '../app/transact'
import { trySources } from '../channels/email'
import { type Open, system } from '../core/context'
import { listMailboxAddresses } from '../core/mailboxes'
import { findSendingRelays } from '../core/relays'
import type { Config } from '../platform/config'
import { loadKeys } from '../platform/crypto'
import type { DB } from '../platform/db'
import { openDns } from '../platform/dns'
import { guardedFetch } from '../platform/egress'
import { AppError } from '../platform/errors'
import { createLog } from '../platform/log'
import { verifySmtp } from '../platform/mail'
import { fileBlobs } from '../platform/storage'
import { type Finding, fail, ok, warn } from './finding'
import { isThere } from './is-there'

const patienceMs = 10_000

/** Addresses that take mail in, and every account tried as sending and fetching would: connected and signed in. */
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
    dns: openDns(config.nameServers),
    outbound,
  }
  const open = openAs(
    { db, house, inline: [], later: laterSubscribers, announce: () => undefined },
    system('command line'),
  )
  const addresses = (await open.transact(listMailboxAddresses)).filter((one) => one.isEnabled)
  const shown = addresses.map(({ address }) => address).slice(0, 20)
  const mailboxes =
    addresses.length === 0
      ? warn('mailboxes', 'None takes mail in; add one in the settings.')
      : ok('mailboxes', shown.join(', '))
  return [mailboxes, ...(await inWords('mail out', waysOut(open))), ...(await inWords('mail in', waysIn(open)))]
}

/** A password sealed with another key is said in words, with what to look at. */
async function inWords(name: string, found: Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await found
  } catch (error) {
    if (error instanceof AppError) return [fail(name, error.message)]
    throw error
  }
}

async function waysOut(open: Open): Promise<Finding[]> {
  const relays = await open.transact((ctx) => findSendingRelays(ctx, []))
  if (relays.length === 0)
    return [warn('mail out', 'No SMTP account is set up: every outgoing mail is kept in the Outbox.')]
  const tried = relays.map(async ({ account }) => {
    const { isWorking, detail } = await verifySmtp({ ...account, timeoutMs: patienceMs })
    const at = `${account.host}:${account.port}`
    return isWorking ? ok('mail out', at) : fail('mail out', `${at}: ${detail}`)
  })
  return Promise.all(tried)
}

const waysIn = async (open: Open): Promise<Finding[]> =>
  (await trySources(open)).map(({ account, isWorking, detail }) =>
    isWorking ? ok('mail in', account) : fail('mail in', `${account}: ${detail}`),
  )
