import type { SendingDomain } from '@foyer/contract/desk'
import type { SendingDomainRow } from './sending-domain-store'

/** With the record to be written into the DNS; the sealed key never leaves. */
export const presentSendingDomain = (row: SendingDomainRow): SendingDomain => ({
  id: row.id,
  version: row.version,
  domain: row.domain,
  selector: row.selector,
  isSigning: row.isSigning,
  record: { host: `${row.selector}._domainkey.${row.domain}`, value: `v=DKIM1; k=rsa; p=${row.publicKey}` },
  createdAt: row.createdAt.toISOString(),
})
