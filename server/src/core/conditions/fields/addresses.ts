import type { Leaf } from '@foyer/contract/conditions'
import { asciiDomain, normalizeAddress } from '../../../platform/mail'
import { defineField } from '../field'
import { type AddressTest, isFrom, isSentTo } from '../to-sql'

/** A whole address, or everybody of a domain (`@example.com`, `example.com`). */
export function readAddresses({ value }: Leaf): AddressTest {
  const isWhole = (one: string) => one.indexOf('@') > 0
  const domains = value.filter((one) => !isWhole(one)).map((one) => one.replace(/^@/, ''))
  return {
    addresses: value.filter(isWhole).map(normalizeAddress),
    domains: domains.map((domain) => asciiDomain(domain) ?? domain.toLowerCase()),
  }
}

export const fitsAddress = (address: string | null, { addresses, domains }: AddressTest): boolean => {
  const lowered = address?.toLowerCase() ?? ''
  return addresses.includes(lowered) || domains.some((domain) => lowered.endsWith(`@${domain}`))
}

/** Who wrote one of the messages. */
export const from = defineField('from', readAddresses, (test) => ({
  matches: (ticket) => ticket.messages.some((message) => fitsAddress(message.from, test)),
  toSql: () => isFrom(test),
}))
export const to = defineField('to', readAddresses, (test) => ({
  matches: (ticket) => ticket.messages.some((message) => message.to.some((address) => fitsAddress(address, test))),
  toSql: () => isSentTo('to', test),
}))
export const cc = defineField('cc', readAddresses, (test) => ({
  matches: (ticket) => ticket.messages.some((message) => message.cc.some((address) => fitsAddress(address, test))),
  toSql: () => isSentTo('cc', test),
}))
