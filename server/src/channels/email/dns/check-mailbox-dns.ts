import type { checkMailboxDns as checkMailboxDnsRoute } from '@foyer/contract/desk'
import type { RouteAnswer } from '@foyer/contract/route'
import type { Open } from '../../../core/context'
import { readMailbox } from '../../../core/mailboxes'
import { findDkimKey } from '../../../core/sending-domains'
import type { AskDns } from '../../../platform/dns'
import { domainOf } from '../outbound/queue-reply'
import { judgeDns, type OwnKey } from './judge-dns'

/** Asks the name servers, outside of any transaction, what receivers of this mailbox's mail will find. */
export async function checkMailboxDns(open: Open, id: string): Promise<RouteAnswer<typeof checkMailboxDnsRoute>> {
  const { domain, key, at } = await open.transact(async (ctx) => {
    const mailbox = await readMailbox(ctx, id)
    const own = domainOf(mailbox.address)
    return { domain: own, key: ownKey(own, await findDkimKey(ctx, own)), at: ctx.now }
  })
  const ask = open.house.dns
  const [mx, spf, dkim, dmarc] = await Promise.all([
    asked(ask, domain, 'MX'),
    asked(ask, domain, 'TXT'),
    key === null ? [] : asked(ask, key.host, 'TXT'),
    asked(ask, `_dmarc.${domain}`, 'TXT'),
  ])
  return { domain, checkedAt: at.toISOString(), findings: judgeDns(domain, { mx, spf, dkim, dmarc }, key) }
}

function ownKey(domain: string, row: Awaited<ReturnType<typeof findDkimKey>>): OwnKey {
  if (row === null) return null
  const { selector, publicKey, isSigning } = row
  const host = `${selector}._domainkey.${domain}`
  return { host, value: `v=DKIM1; k=rsa; p=${publicKey}`, publicKey, isSigning }
}

const nothingThere = new Set(['ENOTFOUND', 'ENODATA'])

/** Records as text, in their order; empty where there are none, null where nobody answered. */
async function asked(ask: AskDns, name: string, type: 'MX' | 'TXT'): Promise<string[] | null> {
  try {
    const records: unknown[] = await ask(name, type)
    return records.map(shown).sort()
  } catch (error) {
    return error instanceof Error && 'code' in error && nothingThere.has(String(error.code)) ? [] : null
  }
}

function shown(record: unknown): string {
  if (Array.isArray(record)) return record.join('')
  const { priority, exchange } = Object(record)
  return exchange === undefined ? String(record) : `${priority} ${exchange}`
}
