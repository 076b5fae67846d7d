import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../core/context'
import type { keepFile } from '../../core/files'
import { findOrCreatePerson } from '../../core/people'
import {
  beginAct,
  type IncomingMessage,
  lockTicket,
  openTicket,
  plainIncoming,
  receiveMessage,
} from '../../core/tickets'
import { cleanHtml } from '../../platform/html'
import type { Shop } from './build-shop'
import type { PlannedTicket, Step } from './planned-ticket'
import { sampleCtx } from './sample-ctx'

export type KeptFile = Awaited<ReturnType<typeof keepFile>>
type Receive = Step & { do: 'receive' }
export type Opened = { id: string; customerId: string }

/** The first mail of a planned ticket, as the channel would open it. Answers what its later steps need. */
export async function openPlanned(
  ctx: Ctx,
  given: { planned: PlannedTicket; shop: Shop; file: KeptFile | null },
): Promise<Opened> {
  const { planned, shop, file } = given
  const [first] = planned.steps
  const sample = sampleCtx(ctx, first.at)
  const { customer } = planned
  const person = await findOrCreatePerson(sample, {
    email: customer.email,
    name: customer.name,
    locale: customer.language,
    mayJoinOrganization: true,
  })
  const act = await openTicket(sample, {
    subject: planned.subject,
    customerId: person.id,
    channel: planned.channel,
    mailboxId: shop.mailboxes.get(planned.mailbox)?.id ?? null,
    opener: 'customer',
    origin: 'new',
    language: planned.language,
    category: planned.isSpam ? 'spam' : 'open',
    at: first.at,
  })
  await receiveMessage(sample, act, {
    author: { kind: 'customer', personId: person.id, name: customer.name, email: customer.email },
    message: incoming(planned, shop, { step: first, file }),
  })
  return { id: act.now.id, customerId: person.id }
}

/** A later mail of the customer. */
export async function receivePlanned(
  ctx: Ctx,
  opened: Opened,
  given: { planned: PlannedTicket; shop: Shop; step: Receive; file: KeptFile | null },
): Promise<void> {
  const { customer } = given.planned
  const sample = sampleCtx(ctx, given.step.at)
  await receiveMessage(sample, beginAct(sample, await lockTicket(sample, opened.id)), {
    author: { kind: 'customer', personId: opened.customerId, name: customer.name, email: customer.email },
    message: incoming(given.planned, given.shop, given),
  })
}

function incoming(planned: PlannedTicket, shop: Shop, part: { step: Receive; file: KeptFile | null }): IncomingMessage {
  const { step, file } = part
  const { customer } = planned
  const mailbox = shop.mailboxes.get(planned.mailbox)
  const whole = step.quoted === null ? step.text : `${step.text}\n\n${step.quoted}`
  const visibleHtml = step.isHtml ? toHtml(step.text) : null
  const html = visibleHtml === null || step.quoted === null ? visibleHtml : visibleHtml + toQuote(step.quoted)
  return {
    ...plainIncoming({ channel: planned.channel, subject: planned.subject, html, text: whole, receivedAt: step.at }),
    visibleHtml,
    visibleText: step.text,
    isQuoted: step.quoted !== null,
    from: { name: customer.name, address: customer.email },
    to: mailbox === undefined ? [] : [{ name: mailbox.name, address: mailbox.address }],
    messageIdHeader: planned.channel === 'email' ? `<${randomUUID()}@${customer.email.split('@')[1]}>` : null,
    language: planned.language,
    files: file === null ? [] : [{ ...file, isInline: false, contentId: null }],
  }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** As mail programs write it: a paragraph for each part, the name below in grey. Cleaned like any foreign HTML. */
function toHtml(text: string): string {
  const parts = text.split('\n\n').map(escapeHtml)
  const last = parts.length > 1 ? parts.pop() : undefined
  const body = parts.map((part) => `<p>${part}</p>`).join('')
  return cleanHtml(last === undefined ? body : `${body}<div style="color: #6b7280">${last}</div>`).html
}
const toQuote = (text: string): string =>
  cleanHtml(`<blockquote>${escapeHtml(text.replace(/^> ?/gm, ''))}</blockquote>`).html
