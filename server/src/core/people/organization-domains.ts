import { asciiDomain } from '../../platform/mail'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { domainTaken } from './errors'
import { findTakenDomain } from './organization-store'

/** Domains in the form addresses are compared by, each once and no other organization's (`organization.domainTaken`). */
export async function readDomains(
  ctx: Ctx,
  given: readonly string[],
  organizationId: string | null,
): Promise<string[]> {
  const read = given.map((domain, index) => {
    const ascii = asciiDomain(domain)
    if (ascii === null) throw invalidField(`domains.${index}`, 'Must be a domain like example.com.', 'notADomain')
    return ascii
  })
  const taken = await findTakenDomain(ctx, read, organizationId)
  if (taken !== null) throw domainTaken(`domains.${read.indexOf(taken)}`)
  return [...new Set(read)]
}
