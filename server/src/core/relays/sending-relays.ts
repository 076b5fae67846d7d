import type { SmtpAccount } from '../../platform/mail'
import type { Ctx } from '../context'
import { openPassword } from './password'
import { findRelays, type RelayRow, saveOutcome } from './relay-store'

export type SendingRelay = { id: string; account: Omit<SmtpAccount, 'timeoutMs'> }

/**
 * The accounts to send by, in order, passwords opened: those named, or all of the desk, oldest first, where none is named.
 * Empty: nothing is set up, so mail is captured. Ids of relays that are gone are passed over.
 */
export async function findSendingRelays(ctx: Ctx, relayIds: readonly string[]): Promise<SendingRelay[]> {
  const rows = await findRelays(ctx)
  const named = relayIds.flatMap((id) => rows.filter((row) => row.id === id))
  return (relayIds.length === 0 ? rows : named).map((row) => ({ id: row.id, account: accountOf(ctx, row) }))
}

export function accountOf(ctx: Ctx, row: RelayRow): Omit<SmtpAccount, 'timeoutMs'> {
  const password = openPassword(ctx.house.keys, row)
  return {
    host: row.host.replace(/^\[|\]$/g, ''),
    port: row.port,
    security: row.security === 'tls' || row.security === 'starttls' ? row.security : 'none',
    ...(row.userName !== null && { user: row.userName }),
    ...(password !== undefined && { password }),
  }
}

/** The server's own words of the last failure, null after a success; admins alone see them. */
export const noteRelayOutcome = (ctx: Ctx, outcome: { relayId: string; error: string | null }): Promise<void> =>
  saveOutcome(ctx, outcome.relayId, outcome.error?.slice(0, 1000) ?? null)
