import type { Mailbox } from '@foyer/contract/desk'
import type { Selectable } from 'kysely'
import { loadSeat } from '../src/core/access'
import type { Ctx, Seat } from '../src/core/context'
import { changeMailbox, setMailboxGrants } from '../src/core/mailboxes'
import { type Reply, replyToTicket } from '../src/core/tickets'
import type { DB } from '../src/platform/db'
import { anAdmin, anAgent, type SeatToMake, signedIn } from './factories'
import { mailDesk } from './mail-desk'

type Row<Table extends keyof DB> = Selectable<DB[Table]>
type Opened = { from: string; ticketId: string; before: Row<'tickets'> }

/** A mail desk whose mailbox is for all hands, where replies of light agents wait for release. */
export async function releaseDesk() {
  const desk = await mailDesk({ undoSeconds: 30, mailbox: { isAllHands: true } })
  const admin: Seat = (await signedIn(desk.desk, await anAdmin(desk.desk))).seat
  await desk.connectRelay()
  const { db, open } = desk.desk
  let made = 0

  /** With the rights of now, as every request has them. */
  async function by<T>(seat: Seat, run: (ctx: Ctx) => Promise<T>): Promise<T> {
    const now = await loadSeat(db, seat.personId, seat.via)
    if (now === null) throw new Error('no seat any more')
    return open.as(now).transact(run)
  }
  const aSeat = async (given: SeatToMake = {}): Promise<Seat> =>
    (await signedIn(desk.desk, await anAgent(desk.desk, given))).seat
  const setMailbox = (change: Parameters<typeof changeMailbox>[2]): Promise<Mailbox> =>
    by(admin, (ctx) => changeMailbox(ctx, desk.mailbox.id, change))
  return {
    ...desk,
    admin,
    by,
    aSeat,
    setMailbox,
    /** One who reads the mailbox. */
    async aLight(): Promise<Seat> {
      const seat = await aSeat({ role: 'light' })
      const granted = await db.selectFrom('mailboxGrants').select('agentId').execute()
      const ids = [...granted.map((one) => one.agentId), seat.personId]
      const grants = ids.flatMap((agentId) => (agentId === null ? [] : [{ agentId, level: 'read' as const }]))
      await by(admin, (ctx) => setMailboxGrants(ctx, desk.mailbox.id, grants))
      return seat
    },
    async opened(): Promise<Opened> {
      const from = `cust${++made}@outside.example`
      const [mail] = await desk.handIn({ from, subject: `Bell ${made}` })
      const ticketId = mail?.ticketId ?? ''
      return { from, ticketId, before: await desk.ticket(ticketId) }
    },
    write: (seat: Seat, ticketId: string, given: Partial<Reply> = {}): Promise<{ id: string }> =>
      by(seat, (ctx) => replyToTicket(ctx, ticketId, { visibility: 'public', html: '<p>Like this.</p>', ...given })),
    async customerWrites(ticketId: string, from: string, text = 'One more thing'): Promise<void> {
      const { number } = await desk.ticket(ticketId)
      await desk.handIn({ from, subject: `Re: Bell [#${number}]`, text })
    },
    sentTo: (address: string) => desk.sink.mails.filter((mail) => mail.to.includes(address)),
    deliveryOf: (messageId: string): Promise<Row<'deliveries'>> =>
      db.selectFrom('deliveries').selectAll().where('messageId', '=', messageId).executeTakeFirstOrThrow(),
    messageOf: (id: string): Promise<Row<'messages'> | undefined> =>
      db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst(),
    draftsOf: (ticketId: string): Promise<Row<'drafts'>[]> =>
      db.selectFrom('drafts').selectAll().where('ticketId', '=', ticketId).execute(),
    eventsOf: (ticketId: string): Promise<Row<'events'>[]> =>
      db.selectFrom('events').selectAll().where('objectId', '=', ticketId).orderBy('objectVersion').execute(),
    /** As if its time had come, where it has one. */
    async pass(messageId: string): Promise<void> {
      const late = db.updateTable('deliveries').set({ nextAttemptAt: new Date(Date.now() - 1000) })
      await late.where('messageId', '=', messageId).where('nextAttemptAt', 'is not', null).execute()
      const query = db.selectFrom('deliveries').select('id').where('messageId', '=', messageId)
      const { id } = await query.executeTakeFirstOrThrow()
      await by(admin, async (ctx) =>
        ctx.addJob({ name: 'email.deliver', payload: { deliveryId: id }, key: `email.deliver:${id}` }),
      )
      await desk.run()
    },
  }
}
export type ReleaseDesk = Awaited<ReturnType<typeof releaseDesk>>
