import { unseal } from '../../platform/crypto'
import type { Ctx } from '../context'
import { findByDomain, findSigningDomain, type SendingDomainRow } from './sending-domain-store'

export type SigningKey = { domain: string; selector: string; privateKey: string }

export const aboutKey = (id: string): string => `sending-domains/${id}/key`

/** What mail of this mailbox, or else from this address, is signed with; null where nothing is to be signed. */
export async function signingKeyFor(
  ctx: Ctx,
  sender: { mailboxId: string | null; address: string },
): Promise<SigningKey | null> {
  const row = await findSigningDomain(ctx, sender)
  if (row === null) return null
  const privateKey = unseal(ctx.house.keys, aboutKey(row.id), row.privateKeySealed)
  return { domain: row.domain, selector: row.selector, privateKey }
}

/** The public half for a domain, whether it signs yet or not. */
export const findDkimKey = (
  ctx: Ctx,
  domain: string,
): Promise<Pick<SendingDomainRow, 'selector' | 'publicKey' | 'isSigning'> | null> => findByDomain(ctx, domain)
