import type { BulkChange, solveIncident as contractSolve } from '@foyer/contract/bulk-changes'
import type { RouteInput } from '@foyer/contract/route'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { invalidField } from '../../core/invalid-field'
import { findTicket, noteSolution } from '../../core/tickets'
import { cleanHtml, htmlToText } from '../../platform/html'
import type { Accepted } from '../../platform/http'
import { newId } from '../../platform/ids'
import { insertBulk, updateBulk } from './bulk-store'
import { findTickets, mostFound } from './create-bulk-change'
import { startBulk } from './start-bulk'

type Asked = RouteInput<typeof contractSolve>['body']

/** Answers all open tickets of an incident as one act, and keeps the answer at the incident for those that come later. */
export async function solveIncident(ctx: Ctx, ref: string, asked: Asked): Promise<BulkChange | Accepted<BulkChange>> {
  const html = cleanHtml(asked.html).html
  if (htmlToText(html).trim() === '') throw invalidField('html', 'Say what the customers are to be told.')
  const incident = await findTicket(ctx, ref)
  const asOf = new Date(
    Math.min(asked.asOf === undefined ? ctx.now.getTime() : Date.parse(asked.asOf), ctx.now.getTime()),
  )
  const id = newId(ctx.now)
  await noteSolution(ctx, incident.id, { html, bulkId: id })
  const query = `incident:${incident.number} status:open,waiting`
  const status = asked.status === undefined ? {} : { status: asked.status }
  await insertBulk(ctx, {
    ...{ id, agentId: seatOf(ctx.actor).personId, actions: JSON.stringify({}), query, state: 'running' },
    reply: JSON.stringify({ html, ...status, incidentId: incident.id, asOf: asOf.toISOString() }),
    ...{ createdAt: ctx.now, touchedAt: ctx.now },
  })
  const total = await findTickets(ctx, id, { query, asOf: asOf.toISOString(), exceptIds: asked.exceptIds })
  return startBulk(ctx, await updateBulk(ctx, id, { total }), { mostHere: mostFound })
}
