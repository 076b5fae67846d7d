import type { changeRelay as changeRelayRoute, Relay } from '@foyer/contract/relays'
import type { RouteInput } from '@foyer/contract/route'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { invalidField } from '../invalid-field'
import { recordSetting } from '../record-setting'
import { relayUnknown } from './errors'
import { sealPassword } from './password'
import { presentRelay } from './present'
import { lockRelay, type RelayRow, updateRelay } from './relay-store'

type Change = RouteInput<typeof changeRelayRoute>['body']

export async function changeRelay(ctx: Ctx, id: string, given: Change): Promise<Relay> {
  const row = await lockRelay(ctx, id)
  if (row === null) throw relayUnknown()
  assertVersion(given.version, row)
  assertPasswordGoesAlong(row, given)
  const { password } = given
  const saved = await updateRelay(ctx, row, {
    ...(given.name !== undefined && { name: given.name }),
    ...(given.host !== undefined && { host: given.host }),
    ...(given.port !== undefined && { port: given.port }),
    ...(given.security !== undefined && { security: given.security }),
    ...(given.user !== undefined && { userName: given.user }),
    ...(password !== undefined && {
      passwordSealed: password ? sealPassword(ctx.house.keys, row.id, password) : null,
    }),
  })
  const after = presentRelay(saved)
  await recordSetting(ctx, 'relay', { before: presentRelay(row), after })
  return after
}

/**
 * A kept password is never sent anywhere new: who may change set-up must not be able to read it by naming a server of
 * their own, or a plain line.
 */
function assertPasswordGoesAlong(row: RelayRow, given: Change): void {
  if (row.passwordSealed === null || given.password !== undefined) return
  const goesElsewhere = (given.host ?? row.host) !== row.host || (given.port ?? row.port) !== row.port
  const loosened = row.security !== 'none' && given.security === 'none'
  if (goesElsewhere || loosened)
    throw invalidField('password', 'Give the password again when the server or its security changes.', 'passwordAgain')
}
