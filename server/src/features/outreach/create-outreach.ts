import type { createOutreach as createRoute, Outreach } from '@foyer/contract/outreach'
import type { RouteInput } from '@foyer/contract/route'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { orTaken } from '../../core/or-taken'
import { assertCanWorkOn } from '../../core/tickets'
import { newId } from '../../platform/ids'
import { assertMayWriteFrom, choose } from './choose'
import { outreachNameTaken, outreachStartInPast, outreachTeamUnknown, outreachTooManyAtOnce } from './errors'
import { readTexts } from './fill-mail'
import { countAtWork, findTeamOfMailbox, insertOutreach, isTeam, type OutreachRow } from './outreach-store'
import { insertChosen } from './person-store'
import { showOutreach } from './present'
import { startJob, tellOf } from './tell'

type Given = RouteInput<typeof createRoute>['body']
const mostAtOnce = 20
const yearMs = 366 * 86_400_000

/** Settles who is meant in this transaction; whoever comes into the question later is not written to. */
export async function createOutreach(ctx: Ctx, given: Given): Promise<Outreach> {
  const { mailboxId, followUp } = given
  await assertMayWriteFrom(ctx, mailboxId)
  await assertPlace(ctx, given)
  const startAt = given.startAt === null ? null : new Date(given.startAt)
  if (startAt !== null && (startAt <= ctx.now || startAt.getTime() > ctx.now.getTime() + yearMs))
    throw outreachStartInPast()
  const agentId = seatOf(ctx.actor).personId
  if ((await countAtWork(ctx, agentId)) >= mostAtOnce) throw outreachTooManyAtOnce(mostAtOnce)
  await readTexts(ctx, mailboxId, { subject: given.subject, html: given.html, followUpHtml: followUp?.html ?? null })
  const chosen = await choose(ctx, given.recipients)
  const row: OutreachRow = await orTaken(
    insertOutreach(ctx, {
      id: newId(ctx.now),
      agentId,
      name: given.name,
      state: startAt === null ? 'running' : 'waiting',
      mailboxId,
      teamId: given.teamId === undefined ? await findTeamOfMailbox(ctx, mailboxId) : given.teamId,
      assigneeId: given.assigneeId,
      tags: given.tags,
      subject: given.subject,
      html: given.html,
      followUpDays: followUp?.days ?? null,
      followUpHtml: followUp?.html ?? null,
      query: given.recipients.query,
      startAt,
      total: chosen.length,
      createdAt: ctx.now,
      touchedAt: ctx.now,
    }),
    outreachNameTaken,
  )
  await insertChosen(ctx, row.id, chosen)
  startJob(ctx, row)
  await tellOf(ctx, { before: null, after: row })
  return showOutreach(ctx, row.id)
}

async function assertPlace(ctx: Ctx, { teamId, assigneeId, mailboxId }: Given): Promise<void> {
  if (teamId != null && !(await isTeam(ctx, teamId))) throw outreachTeamUnknown()
  const place = { mailboxId, teamId: teamId ?? null, assigneeId, handedOverToId: null, handedOverToTeamId: null }
  if (assigneeId !== null) await assertCanWorkOn(ctx, assigneeId, place)
}
