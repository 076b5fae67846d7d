import type { RouteInput } from '@foyer/contract/route'
import type { changeStatus as changeStatusRoute, Status } from '@foyer/contract/vocabulary'
import { assertVersion } from '../assert-version'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { readSetting } from '../settings'
import { statusInUse, statusLastOfCategory, statusUnknown } from './errors'
import { presentStatus } from './present'
import { isOnBacklog, lockStatuses, type StatusRow, updateStatus } from './status-store'

type Change = RouteInput<typeof changeStatusRoute>['body']

export async function changeStatus(ctx: Ctx, id: string, given: Change): Promise<Status> {
  const all = await lockStatuses(ctx)
  const row = all.find((one) => one.id === id.toLowerCase())
  if (row === undefined) throw statusUnknown()
  assertVersion(given.version, row)
  if (given.isArchived === true && !row.isArchived) await assertDispensable(ctx, row, all)
  const saved = await updateStatus(ctx, row, {
    ...(given.names !== undefined && { names: JSON.stringify(given.names) }),
    ...(given.position !== undefined && { position: given.position }),
    ...(given.isArchived !== undefined && { isArchived: given.isArchived }),
  })
  const after = presentStatus(saved)
  await recordSetting(ctx, 'status', { before: presentStatus(row), after })
  return after
}

/** Keys the desk enters by itself, beside the one that replies move to. */
const fixedKeys = ['snoozed']

/** Every category keeps one; so do snoozing (`date`) and waiting for the customer. */
async function assertDispensable(ctx: Ctx, row: StatusRow, all: readonly StatusRow[]): Promise<void> {
  const others = all.filter((one) => one.id !== row.id && !one.isArchived && one.category === row.category)
  const isOfKind = (one: StatusRow) => row.waitsFor === null || one.waitsFor === row.waitsFor
  const isNeededKind = row.waitsFor !== 'thirdParty'
  if (others.length === 0 || (isNeededKind && !others.some(isOfKind))) throw statusLastOfCategory()
  const isEntered = fixedKeys.includes(row.key) || row.key === (await readSetting(ctx, 'replyMovesTo'))
  if (isEntered || (await isOnBacklog(ctx, row))) throw statusInUse()
}
