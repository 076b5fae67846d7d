import type { Auto } from './inbound/mail-draft'
import { storable } from './storable'

const longestSubject = 500

/** A mail's subject as a ticket carries it. */
export const ticketSubject = (subject: string): string => storable(subject).slice(0, longestSubject)

/** Who is taken to have opened a ticket by mail: a list's or shop's bulk mail is still a customer's. */
export const openerOf = (auto: Auto | null): 'customer' | 'auto' =>
  auto === null || auto === 'bulk' ? 'customer' : 'auto'
