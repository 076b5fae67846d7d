import { setTimeout as sleep } from 'node:timers/promises'
import { loadSeat, mayOn } from '../../core/access'
import type { Ctx, Open } from '../../core/context'
import { findOrCreatePerson } from '../../core/people'
import { readSetting } from '../../core/settings'
import { openWithMail } from '../../core/tickets'
import { inSavepoint } from '../../platform/db'
import { AppError } from '../../platform/errors'
import { placeIn } from './choose'
import { type Due, findDue } from './chosen-store'
import { type Filler, readTexts } from './fill-mail'
import { refusalOf } from './judge'
import { lockOutreach, type OutreachRow, updateOutreach } from './outreach-store'
import { hasMail, noteOutcome, type Outcome, refuseAllWaiting } from './person-store'
import { tellScreens } from './tell'
import { undoBatch } from './undo-outreach'

const batch = 20
/** Between batches: requests that wait for the same processor or row come first. */
const restMs = 10

/**
 * Does an outreach to its end, batch by batch. Each locks it and takes whoever is left, and tickets, mails and what became
 * of each person are one transaction: it does not matter who goes on after a crash, and nobody is written to twice.
 */
export async function runOutreach(open: Open, id: string): Promise<void> {
  let after: number | null = 0
  for (;;) {
    const from: number = after
    after = await open.transact((ctx) => runBatch(ctx, id, from))
    if (after === null) return
    await sleep(restMs)
  }
}

/** Null where there is nothing more to do; else behind whom an undo goes on. */
export async function runBatch(ctx: Ctx, id: string, after: number): Promise<number | null> {
  const outreach = await lockOutreach(ctx, id)
  if (outreach === null) return null
  if (outreach.state === 'undoing') return undoBatch(ctx, outreach, after)
  const isDue = outreach.state === 'waiting' && outreach.startAt !== null && outreach.startAt <= ctx.now
  if (outreach.state !== 'running' && !isDue) return null
  const seat = await loadSeat(ctx.db, outreach.agentId, sessionOf(outreach))
  if (seat === null || !mayOn(seat, 'outreach.write', placeIn(outreach.mailboxId))) {
    await refuseAllWaiting(ctx, id, 'access.forbidden')
    tellScreens(ctx, await updateOutreach(ctx, outreach, { state: 'finished', finishedAt: ctx.now }))
    return null
  }
  // By the rights its agent has now. So many are told to nobody one by one.
  const isLast = await mailNext(ctx.as(seat, { isAmongMany: true }), outreach)
  const state = isLast ? { state: 'finished', finishedAt: ctx.now } : { state: 'running' }
  tellScreens(ctx, await updateOutreach(ctx, outreach, state))
  return isLast ? null : after
}

export const sessionOf = ({ id, createdAt }: OutreachRow) => ({
  kind: 'session' as const,
  id,
  authenticatedAt: createdAt,
})

async function mailNext(ctx: Ctx, outreach: OutreachRow): Promise<boolean> {
  const due = await findDue(ctx, outreach.id, batch)
  const filler = await readFiller(ctx, outreach)
  for (const person of due) {
    const outcome: Outcome =
      filler instanceof AppError
        ? { outcome: 'refused', code: filler.code }
        : await mailOne(ctx, outreach, { person, filler })
    await noteOutcome(ctx, outreach.id, person.position, outcome)
  }
  return due.length < batch
}

/** A custom field that is gone since makes the text one that nobody may get. */
export async function readFiller(ctx: Ctx, outreach: OutreachRow): Promise<Filler | AppError> {
  try {
    return await readTexts(ctx, outreach.mailboxId, outreach)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

async function mailOne(
  ctx: Ctx,
  outreach: OutreachRow,
  { person, filler }: { person: Due; filler: Filler },
): Promise<Outcome> {
  if (!person.isSeen) return { outcome: 'refused', code: 'person.unknown' }
  const mail = filler.fill(person)
  const code = refusalOf(person, mail.missing)
  if (code !== null || person.address === null) return { outcome: 'refused', code: code ?? 'person.noAddress' }
  const { address } = person
  try {
    return await inSavepoint(ctx.db, async () => {
      const personId = person.personId ?? (await findOrCreatePerson(ctx, { email: address })).id
      if (await hasMail(ctx, outreach.id, personId)) return { outcome: 'refused', code: 'outreach.twice' }
      const { mailboxId, teamId, assigneeId, tags } = outreach
      const opened = await openWithMail(ctx, {
        person: { id: personId, address },
        ...{ mailboxId, teamId, assigneeId, tags },
        ...{ subject: mail.subject, html: mail.html, release: await releaseNow(ctx) },
      })
      return { outcome: 'mailed', personId, ...opened }
    })
  } catch (error) {
    if (error instanceof AppError) return { outcome: 'refused', code: error.code }
    throw error
  }
}

/** As what is written by hand: it may be taken back for a few seconds. */
async function releaseNow(ctx: Ctx) {
  const seconds = await readSetting(ctx, 'undoSeconds')
  const at = new Date(ctx.now.getTime() + seconds * 1000)
  return { at, hold: seconds === 0 ? null : ('undo' as const) }
}
