import type { testMailSource } from '@foyer/contract/mail-sources'
import type { RouteAnswer } from '@foyer/contract/route'
import type { Open } from '../../../core/context'
import { ImapFailure, verifyImap } from '../../../platform/mail'
import { mailSourceUnknown } from '../errors'
import { accountsOf } from './account-of'
import { findSource } from './source-store'

const patienceMs = 10_000

/** Connects and signs in as fetching would, and fetches nothing; no transaction is held meanwhile. */
export async function testSource(open: Open, id: string): Promise<RouteAnswer<typeof testMailSource>> {
  const row = await open.transact((ctx) => findSource(ctx, id))
  if (row === null) throw mailSourceUnknown()
  try {
    return await verifyImap(await accountsOf(open, row, patienceMs)(), row.folders)
  } catch (error) {
    // The provider gives no token: said as the server's refusal is.
    if (error instanceof ImapFailure) return { isWorking: false, detail: error.message, folders: [] }
    throw error
  }
}
