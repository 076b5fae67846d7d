import type { testRelay as testRelayRoute } from '@foyer/contract/relays'
import type { RouteAnswer } from '@foyer/contract/route'
import { verifySmtp } from '../../platform/mail'
import type { Open } from '../context'
import { relayUnknown } from './errors'
import { findRelay } from './relay-store'
import { accountOf, noteRelayOutcome } from './sending-relays'

const patienceMs = 10_000

/** Connects and signs in as sending would, without a mail; no transaction is held meanwhile. */
export async function testRelay(open: Open, id: string): Promise<RouteAnswer<typeof testRelayRoute>> {
  const relay = await open.transact(async (ctx) => {
    const row = await findRelay(ctx, id)
    if (row === null) throw relayUnknown()
    return { id: row.id, account: accountOf(ctx, row) }
  })
  const { isWorking, detail } = await verifySmtp({ ...relay.account, timeoutMs: patienceMs })
  await open.transact((ctx) => noteRelayOutcome(ctx, { relayId: relay.id, error: isWorking ? null : detail }))
  return { isWorking, detail }
}
