import type { createRelay as createRelayRoute, Relay } from '@foyer/contract/relays'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { sealPassword } from './password'
import { presentRelay } from './present'
import { insertRelay } from './relay-store'

export async function createRelay(ctx: Ctx, given: RouteInput<typeof createRelayRoute>['body']): Promise<Relay> {
  const id = newId()
  const row = await insertRelay(ctx, {
    id,
    name: given.name,
    host: given.host,
    port: given.port,
    security: given.security,
    userName: given.user ?? null,
    passwordSealed: given.password ? sealPassword(ctx.house.keys, id, given.password) : null,
  })
  const after = presentRelay(row)
  await recordSetting(ctx, 'relay', { before: null, after })
  return after
}
