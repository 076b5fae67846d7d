import { setTimeout as pause } from 'node:timers/promises'
import type { handInMail as handInMailRoute } from '@foyer/contract/mail'
import type { RouteInput } from '@foyer/contract/route'
import type { Open } from '../../core/context'
import { findMailboxesByAddress } from '../../core/mailboxes'
import { type HttpFacts, RawAnswer } from '../../platform/http'
import { isValidAddress, parseAddressList } from '../../platform/mail'
import { inboundMailUnknown, mailboxUnknown, mailTooLarge, mostMailBytes } from './errors'
import { findInboundMail, isProcessed } from './inbound-list-store'
import { addressKeysOf, type StoredArrival } from './inbound-mail-store'
import { presentInboundMail } from './present-inbound-mail'
import { storable } from './storable'
import { storeInboundMail } from './store-inbound-mail'

type Query = RouteInput<typeof handInMailRoute>['query']
const longestWaitMs = 20_000
const mostReceivers = 100

/** Takes one raw mail as the SMTP receiver would. With `wait` the answer comes when it is known what became of it. */
export async function handInMail(open: Open, query: Query, http: HttpFacts) {
  if (http.contentLength !== null && http.contentLength > mostMailBytes) throw mailTooLarge()
  const to = receiversIn(query.to)
  const mailboxIds = query.mailbox === undefined ? undefined : await namedMailboxes(open, query.mailbox)
  const stored = await storeInboundMail(open, {
    source: 'api',
    envelope: {
      // Left out is unknown, empty is the null sender.
      from: query.from === undefined ? '' : query.from.replace(/^<|>$/g, '').trim() || '<>',
      to: to.length > 0 ? to : query.mailbox === undefined ? [] : [query.mailbox],
      ip: query.ip ?? null,
      helo: query.helo === undefined ? null : storable(query.helo),
    },
    body: http.stream,
    ...(mailboxIds === undefined ? {} : { mailboxIds }),
  })
  const [first] = stored
  if (first === undefined) throw inboundMailUnknown()
  const accepted = { id: first.id, ids: stored.map((one) => one.id), state: 'received' as const }
  if (!query.wait || !(await hasEnded(open, stored))) return accepted
  return (await finished(open, first.id)) ?? accepted
}

const receiversIn = (to: string | undefined): string[] =>
  parseAddressList(to ?? '', mostReceivers).map((one) => one.address)

async function namedMailboxes(open: Open, address: string): Promise<string[]> {
  if (!isValidAddress(address)) throw mailboxUnknown()
  const found = await open.transact((ctx) => findMailboxesByAddress(ctx, addressKeysOf(address)))
  const ids = found.filter((one) => one.isEnabled).map((one) => one.mailboxId)
  if (ids.length === 0) throw mailboxUnknown()
  return ids
}

async function hasEnded(open: Open, stored: readonly StoredArrival[]): Promise<boolean> {
  const until = Date.now() + longestWaitMs
  for (const { id } of stored) {
    for (let waitMs = 8; !(await open.transact((ctx) => isProcessed(ctx, id))); waitMs = Math.min(200, 1.5 * waitMs)) {
      if (Date.now() > until) return false
      await pause(waitMs)
    }
  }
  return true
}

/** null where the mail went into a mailbox closed to whoever handed it in. */
async function finished(open: Open, id: string): Promise<RawAnswer | null> {
  const mail = await open.transact((ctx) => findInboundMail(ctx, id))
  if (mail === null) return null
  return new RawAnswer(JSON.stringify(presentInboundMail(mail)), { 'content-type': 'application/json; charset=utf-8' })
}
