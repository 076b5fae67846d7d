import { setTimeout as sleep } from 'node:timers/promises'
import { loadSeat, reachOf } from '../../core/access'
import type { Ctx, Open } from '../../core/context'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { carryOutRow } from './carry-out-row'
import { findImport, type ImportRow, noteOutcomes, type Outcome, updateImport, waitingLines } from './import-store'
import type { People } from './known-people'
import { isRefusal, type ReadLine, readLines } from './plan-lines'
import { planRow } from './plan-row'
import { fieldsByKey } from './read-columns'

export const runJob = 'people.import'
const batch = 50
/** Between batches: requests that wait for the same processor or row come first. */
const restMs = 10

/** Batch by batch: each locks the import and takes what is left, so it does not matter who goes on after a crash. */
export async function runImport(open: Open, id: string): Promise<void> {
  while (await open.transact((ctx) => runImportBatch(ctx, id))) await sleep(restMs)
}

/** True while there is more to do. */
export async function runImportBatch(ctx: Ctx, id: string): Promise<boolean> {
  const row = await findImport(ctx, id, { isLocked: true })
  if (row === null || row.state !== 'running') return false
  // By the rights its agent has now.
  const via = { kind: 'session' as const, id: row.id, authenticatedAt: row.createdAt }
  const seat = await loadSeat(ctx.db, row.agentId, via)
  if (seat === null || reachOf(seat.role, 'person.import') === 'never') {
    await updateImport(ctx, row.id, { state: 'cancelled', finishedAt: ctx.now })
    return false
  }
  return workOn(ctx.as(seat, { isAmongMany: true }), row)
}

async function workOn(ctx: Ctx, row: ImportRow): Promise<boolean> {
  const lines = await waitingLines(ctx, row.id, batch)
  const { read, people } = await readLines(ctx, lines, { columns: row.columns, fields: await fieldsByKey(ctx) })
  const outcomes: Outcome[] = []
  for (const one of read) outcomes.push(await doLine(ctx, one, people))
  await noteOutcomes(ctx, row.id, outcomes)
  const count = (outcome: Outcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length
  const isLast = lines.length < batch
  await updateImport(ctx, row.id, {
    created: row.created + count('created'),
    changed: row.changed + count('changed'),
    unchanged: row.unchanged + count('unchanged'),
    refused: row.refused + count('refused'),
    ...(isLast && { state: 'finished', finishedAt: ctx.now }),
  })
  // One word for all of them: screens that show people ask again.
  ctx.announce({ kind: 'person', id: row.id, version: row.total })
  return !isLast
}

async function doLine(ctx: Ctx, { line, values }: ReadLine, people: People): Promise<Outcome> {
  if (isRefusal(values)) return { line, outcome: 'refused', refusal: values }
  const plan = planRow(values, people)
  if (plan.outcome === 'refused') return { line, outcome: 'refused', refusal: plan.refusal }
  if (plan.outcome === 'unchanged') return { line, outcome: 'unchanged', refusal: null }
  const { person, change, outcome } = plan
  try {
    const { id, organizationId } = await inSavepoint(ctx.db, () => carryOutRow(ctx, { person, change, people }))
    person.id = id
    if (change.organization && organizationId !== undefined)
      people.organizations.set(change.organization.toLowerCase(), organizationId)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { line, outcome: 'refused', refusal: refusalOf(error) }
  }
  people.learn(person, change)
  return { line, outcome, refusal: null }
}

/** Somebody else was faster, or a rule of the verbs speaks against it. */
const refusalOf = (error: AppError): Outcome['refusal'] => ({
  reason: error.code === 'person.addressTaken' ? 'taken' : error.code === 'access.forbidden' ? 'seat' : 'value',
  column: null,
})
