import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMail, type MailDesk, mailDesk } from '../../../test/mail-desk'
import { openIngest } from './ingest-mail'
import { stepRunner } from './step-runner'
import { storeInboundMail } from './store-inbound-mail'
import { sweepMail } from './sweep-mail'

let desk: MailDesk
beforeAll(async () => {
  desk = await mailDesk()
  await desk.connectRelay()
})
afterAll(() => desk.close())

const sweep = (isStart = false) => desk.desk.transact((ctx) => sweepMail(ctx, { isStart }))
const query = (text: string, values: unknown[] = []) => desk.desk.database.pool.query(text, values)
const loseJobs = () => query('delete from graphile_worker._private_jobs')
/** As if the process that held every job had been killed so many seconds ago. */
const killHolders = (seconds: number) =>
  query(
    "update graphile_worker._private_jobs set locked_at = now() - make_interval(secs => $1), locked_by = 'gone', attempts = 1",
    [seconds],
  )
async function store(from: string): Promise<string> {
  const envelope = { from, to: ['support@desk.example'] }
  const [stored] = await storeInboundMail(desk.desk.open, {
    source: 'smtp',
    envelope,
    body: Buffer.from(aMail({ from })),
  })
  return stored?.id ?? ''
}
const mail = (id: string) =>
  desk.desk.db.selectFrom('inboundMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const age = (id: string, seconds: number) =>
  query('update inbound_mails set received_at = now() - make_interval(secs => $2) where id = $1', [id, seconds])

test('a mail whose job was lost gets one again, without counting as a failed reading', async () => {
  const id = await store('ana@outside.example')
  await loseJobs()
  await sweep()
  await desk.run()
  expect((await mail(id)).state).toBe('received')
  await age(id, 60)
  await sweep()
  await desk.run()
  expect(await mail(id)).toMatchObject({ state: 'processed', attempts: 0 })
})

test('a mail whose reader was killed is read again: at once after a start, else when it is surely dead', async () => {
  const [first, second] = [await store('bo@outside.example'), await store('cy@outside.example')]
  await killHolders(5)
  await age(first, 60)
  await sweep()
  await desk.run()
  expect((await mail(first)).state).toBe('received')
  await sweep(true)
  await desk.run()
  expect(await mail(first)).toMatchObject({ state: 'processed', attempts: 1 })
  expect(await mail(second)).toMatchObject({ state: 'processed', attempts: 1 })
  const third = await store('dee@outside.example')
  await killHolders(60)
  await age(third, 60)
  await sweep()
  await desk.run()
  expect(await mail(third)).toMatchObject({ state: 'processed', attempts: 1 })
})

test('E05: a mail that ended three processes is set aside with a stub ticket instead of ending a fourth', async () => {
  const id = await store('eve@outside.example')
  await query('update inbound_mails set attempts = 3 where id = $1', [id])
  await desk.run()
  expect(await mail(id)).toMatchObject({ state: 'quarantined', reason: 'parse-crash', isOpening: true })
})

test('a second job for a mail finds it done, also at the same moment', async () => {
  const id = await store('fay@outside.example')
  const ingest = openIngest(desk.desk.open, stepRunner)
  await Promise.all([ingest(id), ingest(id), ingest(id)])
  const messages = await desk.desk.db.selectFrom('messages').select('id').where('inboundMailId', '=', id).execute()
  expect(messages).toHaveLength(1)
})

test('two answers at once on one ticket are two messages, none lost from its counts', async () => {
  const opened = await store('gil@outside.example')
  await desk.run()
  const ticketId = (await mail(opened)).ticketId ?? ''
  await desk.reply(ticketId, 'Yes?')
  await desk.run()
  const ourId = desk.sink.mails.at(-1)?.messageId ?? ''
  const envelope = { from: 'gil@outside.example', to: ['support@desk.example'] }
  const answers = await Promise.all(
    [1, 2, 3, 4].map((at) =>
      storeInboundMail(desk.desk.open, {
        source: 'smtp',
        envelope,
        body: Buffer.from(aMail({ from: 'gil@outside.example', inReplyTo: ourId, text: `Part ${at}` })),
      }),
    ),
  )
  const ingest = openIngest(desk.desk.open, stepRunner)
  await Promise.all(answers.map(([one]) => ingest(one?.id ?? '')))
  expect(await desk.ticket(ticketId)).toMatchObject({ messageCount: 6 })
  const versions = await desk.desk.db
    .selectFrom('events')
    .select('objectVersion')
    .where('objectId', '=', ticketId)
    .execute()
  expect(new Set(versions.map((one) => one.objectVersion)).size).toBe(versions.length)
})

test('a reply whose job was lost goes out; one under a lease of a dead worker when that ends', async () => {
  const opened = await store('hal@outside.example')
  await desk.run()
  const message = await desk.reply((await mail(opened)).ticketId ?? '', 'Still there')
  await loseJobs()
  await sweep()
  await desk.run()
  const delivery = () =>
    desk.desk.db.selectFrom('deliveries').selectAll().where('messageId', '=', message.id).executeTakeFirstOrThrow()
  expect((await delivery()).state).toBe('accepted')
  await query(
    "update deliveries set state = 'sending', leased_until = now() + interval '1 second', next_attempt_at = now() where id = $1",
    [(await delivery()).id],
  )
  await sweep(true)
  const { rows } = await query(
    "select run_at > now() as waits from graphile_worker.jobs where key like 'email.deliver:%'",
  )
  expect(rows).toEqual([{ waits: true }])
})

test('an automatic mail held for a day is given up', async () => {
  await query("update deliveries set state = 'held', held_reason = 'quota', created_at = now() - interval '25 hours'")
  await sweep()
  const states = await desk.desk.db.selectFrom('deliveries').select('state').execute()
  expect(states.every((one) => one.state === 'cancelled')).toBe(true)
})
