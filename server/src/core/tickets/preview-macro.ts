import type { FilledText, MacroChange, previewMacro as previewMacroRoute } from '@foyer/contract/macros'
import type { RouteAnswer } from '@foyer/contract/route'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { dataOf, fillSample, fillText, placeholders } from '../macros'
import { type Act, beginAct } from './act'
import { asRecord } from './as-record'
import { namesOf } from './event-store'
import { readMacro } from './macros-in-reply'
import { tryActions } from './run-macros'
import type { TicketRow } from './ticket'
import { findTicket } from './ticket-store'

/** What a macro would write and change on this ticket. The act is tried and never finished. */
export async function previewMacro(ctx: Ctx, ref: string, id: string): Promise<RouteAnswer<typeof previewMacroRoute>> {
  const ticket = await findTicket(ctx, ref)
  const macro = await readMacro(ctx, id)
  const act = beginAct(ctx, ticket)
  const meId = seatOf(ctx.actor).personId
  const problems = await tryActions(ctx, act, { macros: [macro], place: ticket, meId })
  return { ...(await fillFor(ctx, macro.html, ticket)), changes: await changesOf(ctx, act), problems }
}

/** A text that is not saved yet. */
export async function previewMacroText(
  ctx: Ctx,
  { html, ticket }: { html: string; ticket?: string | undefined },
): Promise<FilledText> {
  return ticket === undefined ? fillSample(ctx, html) : fillFor(ctx, html, await findTicket(ctx, ticket))
}

const fillFor = async (ctx: Ctx, html: string, ticket: TicketRow): Promise<FilledText> =>
  fillText(html, await placeholders(ctx), await dataOf(ctx, { ...ticket, customFields: asRecord(ticket.customFields) }))

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

async function changesOf(ctx: Ctx, act: Act): Promise<MacroChange[]> {
  const told = act.recorded.map(({ body: { type, ...data }, personal }) => ({
    type,
    data: { ...data, ...(personal !== undefined && { personal }) },
  }))
  const idsIn = (data: unknown): string[] => JSON.stringify(data).match(uuid) ?? []
  const names = await namesOf(
    ctx,
    told.flatMap(({ data }) => idsIn(data)),
  )
  return told.map((change) => ({
    ...change,
    names: Object.fromEntries(idsIn(change.data).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
  }))
}
