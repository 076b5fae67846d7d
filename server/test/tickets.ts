import { seedBrand } from '../src/core/brands'
import type { Seat } from '../src/core/context'
import { findOrCreatePerson } from '../src/core/people'
import { seedStatuses } from '../src/core/statuses'
import {
  type IncomingFile,
  openTicket,
  plainIncoming,
  receiveMessage,
  type TicketOpening,
  type TicketRow,
  type WrittenMessage,
} from '../src/core/tickets'
import type { TestDesk } from './desk'
import { aMailbox, anAgent, signedIn } from './factories'

let made = 0

/** What a ticket stands on (brand, statuses), an open mailbox and an agent at work. */
export async function aWorkingDesk(desk: TestDesk): Promise<{ mailboxId: string; seat: Seat }> {
  const mailbox = await desk.transact(async (ctx) => {
    await seedStatuses(ctx)
    return aMailbox(ctx)
  })
  const { seat } = await signedIn(desk, await anAgent(desk))
  return { mailboxId: mailbox.id, seat }
}

export type TicketToMake = Partial<Omit<TicketOpening, 'customerId'>> & {
  email?: string
  name?: string
  text?: string
  files?: readonly IncomingFile[]
}

/** A ticket with one message of its customer, as a channel would open it. */
export async function aTicket(
  desk: TestDesk,
  given: TicketToMake = {},
): Promise<{ ticket: TicketRow; message: WrittenMessage }> {
  const number = ++made
  const { email = `customer-${number}@outside.example`, name = `Customer ${number}` } = given
  const { text = 'Words', files = [], subject = `Question ${number}` } = given
  const { channel = 'email', mailboxId = null, opener = 'customer', origin = 'new' } = given
  return desk.transact(async (ctx) => {
    await seedBrand(ctx, { name: 'Example', locale: 'en' })
    await seedStatuses(ctx)
    const person = await findOrCreatePerson(ctx, { email, name })
    const opening = { ...given, channel, mailboxId, opener, origin, subject, customerId: person.id }
    const opened = await openTicket(ctx, opening)
    const words = plainIncoming({ channel, subject, html: null, text, receivedAt: ctx.now })
    const author = { kind: 'customer' as const, personId: person.id, name: person.name, email }
    const { ticket, message } = await receiveMessage(ctx, opened, { author, message: { ...words, files } })
    return { ticket, message }
  })
}
