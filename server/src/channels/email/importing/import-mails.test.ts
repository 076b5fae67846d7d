import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aMailbox } from '../../../../test/factories'
import { aMail, anId, type MailDesk, type MailToHandIn, mailDesk } from '../../../../test/mail-desk'
import { ingestJobOf } from '../store-inbound-mail'
import { importMails } from './import-mails'
import { type LabelTags, readLabelTags } from './labels'

let house: MailDesk
let folder = ''
beforeAll(async () => {
  house = await mailDesk({ mailbox: { autoReplies: [{ when: 'always', text: 'We got it.' }] } })
  await house.connectRelay()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-import-'))
})
afterAll(() => house.close())

const fromLine = 'From someone@outside.example Tue Nov 24 10:00:00 2026'
const mbox = (mails: readonly string[]): string =>
  mails.map((mail) => `${fromLine}\n${mail.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')}\n`).join('')
async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}
const load = async (name = '', labelTags: LabelTags = {}, mailboxId = house.mailbox.id) => {
  const unkept: string[] = []
  const onUnkept = (place: string, reason: string): void => void unkept.push(`${place}: ${reason}`)
  const path = join(folder, name)
  return { ...(await importMails(house.desk.open, { path, mailboxId, labelTags, onUnkept })), unkept }
}
const old = (day: number, given: MailToHandIn = {}) =>
  aMail(given).replace('Date: Tue, 24 Nov 2026 10:00:00 +0000', `Date: ${day} Mar 2019 08:00:00 +0000`)
const rowsOf = async (subject: string) => {
  const ticket = (await house.tickets()).find((one) => one.subject === subject)
  if (ticket === undefined) throw new Error(`no ticket ${subject}`)
  return { ticket, messages: await house.messages(ticket.id) }
}
const everything = async () => ({
  tickets: await house.tickets(),
  mails: await house.desk.db.selectFrom('inboundMails').selectAll().orderBy('id').execute(),
  messages: await house.desk.db.selectFrom('messages').selectAll().orderBy('id').execute(),
  events: await house.desk.db.selectFrom('events').select('id').orderBy('id').execute(),
})

describe('a thread of the past', () => {
  test('is one ticket, done, with its own times and authors, ours going out', async () => {
    const [question, answer, thanks] = [anId(), anId(), anId()]
    const mails = [
      old(1, { subject: 'Broken lamp', messageId: question, text: 'It is dark.' }),
      old(2, {
        from: 'Kim <kim@staff.example>',
        to: 'ana@outside.example',
        subject: 'Re: Broken lamp',
        messageId: answer,
        inReplyTo: question,
      }),
      old(3, { subject: 'Re: Broken lamp', messageId: thanks, references: `${question} ${answer}` }),
      old(4, {
        from: 'Support <support@desk.example>',
        to: 'ana@outside.example',
        subject: 'Re: Broken lamp',
        inReplyTo: thanks,
      }),
      old(5, { from: 'bob@outside.example', subject: 'Broken lamp' }),
    ]
    await write({ 'all.mbox': mbox(mails) })
    expect(await load('all.mbox')).toMatchObject({ imported: 5, known: 0, unreadable: 0 })
    const { ticket, messages } = await rowsOf('Broken lamp')
    expect(messages.map((one) => [one.direction, one.authorKind, one.receivedAt.toISOString().slice(0, 10)])).toEqual([
      ['in', 'customer', '2019-03-01'],
      ['out', 'agent', '2019-03-02'],
      ['in', 'customer', '2019-03-03'],
      ['out', 'system', '2019-03-04'],
    ])
    expect(ticket).toMatchObject({
      statusCategory: 'done',
      isImported: true,
      messageCount: 4,
      waitingSince: null,
      reopenedCount: 0,
      createdAt: new Date('2019-03-01T08:00:00Z'),
      lastMessageAt: new Date('2019-03-04T08:00:00Z'),
      doneAt: new Date('2019-03-04T08:00:00Z'),
      firstReplyAt: new Date('2019-03-02T08:00:00Z'),
    })
    const opened = await house.desk.db
      .selectFrom('events')
      .select(['type', 'data', 'isImported'])
      .where('objectId', '=', ticket.id)
      .orderBy('objectVersion')
      .execute()
    expect(opened[0]).toMatchObject({ type: 'ticket.opened', data: { origin: 'import' } })
    expect(opened.every((event) => event.isImported)).toBe(true)
    expect((await house.tickets()).filter((one) => one.subject === 'Broken lamp')).toHaveLength(2)
  })

  test('is one ticket in whatever order its mails lie, also where the first is missing', async () => {
    const [first, second, third] = [anId(), anId(), anId()]
    const parts = {
      one: old(1, { subject: 'Order of things', messageId: first }),
      two: old(2, { subject: 'Order of things', messageId: second, inReplyTo: first }),
      three: old(3, { subject: 'Order of things', messageId: third, references: `${first} ${second}` }),
    }
    await write({ 'a.eml': parts.three, 'b.eml': parts.two, 'c.eml': parts.one })
    await load()
    const { ticket, messages } = await rowsOf('Order of things')
    expect(messages).toHaveLength(3)
    expect(ticket).toMatchObject({ createdAt: new Date('2019-03-01T08:00:00Z'), messageCount: 3 })
    const [missing, child, other] = [anId(), anId(), anId()]
    await rm(folder, { recursive: true })
    await write({
      'a.eml': old(1, { subject: 'Siblings', messageId: child, inReplyTo: missing }),
      'b.eml': old(2, { subject: 'Siblings', messageId: other, inReplyTo: missing }),
    })
    await load()
    expect((await rowsOf('Siblings')).messages).toHaveLength(2)
  })

  test('goes on when somebody answers it today', async () => {
    const id = anId()
    await write({ 'a.eml': old(1, { subject: 'Goes on', messageId: id, from: 'cara@outside.example' }) })
    await load()
    const [arrival] = await house.handIn({ subject: 'Re: Goes on', from: 'cara@outside.example', inReplyTo: id })
    const today = await house.ticket(arrival?.ticketId ?? '')
    expect(today.followUpOfId).toBe((await rowsOf('Goes on')).ticket.id)
  })
})

describe('an old desk’s name for a ticket', () => {
  test.for([
    ['a token in the text', { text: 'Here it is.\n\n[K7Q9ZX-4WDE]' }, { text: 'Thanks!\n\n> [K7Q9ZX-4WDE]' }],
    ['a tag in the subject', { subject: 'Re: Old case [Ticket#4711]' }, { subject: 'RE: [Ticket#4711] Old case' }],
    [
      'the part of a Message-ID that stays the same',
      { messageId: '<FS_reply-812-aa01@old.example>' },
      { inReplyTo: '<FS_reply-812-bb02@old.example>' },
    ],
  ] as const)(
    '%s leads there once imported; somebody else’s mail with it does not',
    async ([name, past, today], { task }) => {
      const who = `legacy-${task.id.replace(/\W/g, '')}@outside.example`
      const question = anId()
      await write({
        '1.eml': old(1, { from: who, subject: `Question: ${name}`, messageId: question }),
        '2.eml': old(2, {
          from: 'support@desk.example',
          to: who,
          subject: `Re: Question: ${name}`,
          inReplyTo: question,
          ...past,
        }),
      })
      expect(await load()).toMatchObject({ imported: 2 })
      const { ticket } = await rowsOf(`Question: ${name}`)
      await house.desk.db.updateTable('tickets').set({ doneAt: new Date() }).where('id', '=', ticket.id).execute()
      const [answer] = await house.handIn({ from: who, ...today })
      expect(answer?.ticketId).toBe(ticket.id)
      const [foreign] = await house.handIn({ from: `stranger-${who}`, ...today })
      expect(foreign?.ticketId).not.toBe(ticket.id)
      await rm(folder, { recursive: true })
    },
  )
})

test('nobody hears of it: no answer, no delivery, no job', async () => {
  const [before, sent] = [await house.deliveries(), house.sink.mails.length]
  await write({ 'a.eml': aMail({ subject: 'Quiet', sender: 'dora@outside.example', from: 'dora@outside.example' }) })
  await load()
  const jobs = await house.desk.db.selectFrom('inboundMails').select('id').where('state', '=', 'received').execute()
  expect(jobs).toEqual([])
  await house.run()
  expect(await house.deliveries()).toEqual(before)
  expect(house.sink.mails).toHaveLength(sent)
})

describe('a second run', () => {
  test('changes nothing at all, and a later one brings what is new', async () => {
    const [one, two] = [old(1, { subject: 'Once', messageId: null }), old(2, { subject: 'Later' })]
    await write({ 'box.mbox': mbox([one, one, one.replace('my order', 'my lamp')]) })
    expect(await load('box.mbox')).toMatchObject({ imported: 2, known: 1 })
    const before = await everything()
    expect(await load('box.mbox')).toMatchObject({ imported: 0, known: 3 })
    expect(await everything()).toEqual(before)
    await write({ 'box.mbox': mbox([one, one.replace('my order', 'my lamp'), two]) })
    expect(await load('box.mbox')).toMatchObject({ imported: 1, known: 2 })
  })

  test('knows a mail that came in alive, though its bytes are written otherwise', async () => {
    const mail = { subject: 'Alive', messageId: anId(), from: 'eva@outside.example' }
    await house.handIn(mail)
    await write({ 'box.mbox': mbox([aMail(mail)]) })
    expect(await load('box.mbox')).toMatchObject({ imported: 0, known: 1 })
    expect((await rowsOf('Alive')).messages.filter((one) => one.direction === 'in')).toHaveLength(1)
  })

  test('goes on where the first was killed: a mail kept but not read is read by it, or by the worker', async () => {
    const mails = ['Killed one', 'Killed two'].map((subject) => old(1, { subject }))
    await write({ 'box.mbox': mbox(mails) })
    const { transact } = house.desk.open
    let acts = 0
    const dying: typeof house.desk.open = {
      ...house.desk.open,
      as: () => dying,
      // It is looked for, its year is made, it is kept, and then read.
      transact: (run) => (++acts === 4 ? Promise.reject(new Error('killed')) : transact(run)),
    }
    const run = () => importMails(dying, { path: join(folder, 'box.mbox'), mailboxId: house.mailbox.id, labelTags: {} })
    await expect(run()).rejects.toThrow('killed')
    const [half] = await house.desk.db.selectFrom('inboundMails').selectAll().where('state', '=', 'received').execute()
    expect(half).toMatchObject({ source: 'import' })
    await house.desk.transact(async (ctx) => ctx.addJob(ingestJobOf(half?.id ?? '')))
    await house.run()
    expect((await rowsOf('Killed one')).ticket).toMatchObject({ isImported: true, statusCategory: 'done' })
    expect(await load('box.mbox')).toMatchObject({ imported: 1, known: 1 })
  })
})

describe('what an archive may be', () => {
  test('a Maildir with its folders, or files in any depth; what is no mail is passed over', async () => {
    await write({
      'md/cur/1.host:2,S': old(1, { subject: 'In cur' }),
      'md/new/2.host': old(2, { subject: 'In new' }),
      'md/tmp/3.host': old(3, { subject: 'In tmp' }),
      'md/.Sent.2019/cur/4.host': old(4, { subject: 'In a folder' }),
      'md/dovecot.index': 'no mail',
      'files/deep/er/a.eml': old(5, { subject: 'A file' }),
      'files/b.EML': old(6, { subject: 'Another file' }),
      'files/note.txt': 'no mail',
      'files/inner.mbox': mbox([old(7, { subject: 'Inside' })]),
    })
    expect(await load('md')).toMatchObject({ imported: 3 })
    expect(await load('files')).toMatchObject({ imported: 3 })
    const subjects = (await house.tickets()).map((one) => one.subject)
    for (const subject of ['In cur', 'In new', 'In a folder', 'A file', 'Another file', 'Inside'])
      expect(subjects).toContain(subject)
    expect(subjects).not.toContain('In tmp')
    await expect(load('nowhere')).rejects.toMatchObject({ code: 'import.notFound' })
  })

  test('labels and folders become tags by the file that maps them; chats stay behind, and what it says', async () => {
    const labelled = (labels: string, subject: string) => old(1, { subject, headers: [`X-Gmail-Labels: ${labels}`] })
    await write({
      'a.eml': labelled('Inbox,Invoices', 'Labelled'),
      'b.eml': labelled('Chat', 'A chat'),
      'c.eml': labelled('"Old Spam"', 'Unwanted'),
      'Returns/d.eml': old(2, { subject: 'In a labelled folder' }),
    })
    const labelTags = readLabelTags('{"invoices": "billing", "OLD SPAM": false, "Returns": "return"}')
    expect(await load('', labelTags)).toMatchObject({ imported: 2, skipped: 2 })
    const tags = await house.desk.db.selectFrom('tags').selectAll().execute()
    const tagsOn = async (subject: string) =>
      (await rowsOf(subject)).ticket.tagIds.map((id) => tags.find((tag) => tag.id === id)?.name)
    expect(await tagsOn('Labelled')).toEqual(['billing'])
    expect(await tagsOn('In a labelled folder')).toEqual(['return'])
    for (const wrong of ['no json', '[]', '{"a": 1}', '{"a": true}'])
      expect(() => readLabelTags(wrong), wrong).toThrow(/must be JSON/)
  })

  test('what cannot be read is kept in quarantine and named, and the next mail comes all the same', async () => {
    await write({
      'a.eml': '\u0000\u0000\u0000',
      'b.eml': 'Subject: nobody wrote this\r\n\r\nwords\r\n',
      'c.eml': old(1, { subject: 'Behind the bad' }),
      'd.eml': '',
    })
    const counts = await load()
    expect(counts).toMatchObject({ imported: 1, unreadable: 2 })
    expect(counts.unkept).toHaveLength(2)
    const quarantined = await house.desk.db
      .selectFrom('inboundMails')
      .select('reason')
      .where('state', '=', 'quarantined')
      .execute()
    expect(quarantined.map((one) => one.reason)).toContain('no-sender')
  })

  test('one mailbox’s past is not another’s', async () => {
    const other = await house.desk.transact((ctx) => aMailbox(ctx))
    const id = anId()
    await write({
      'one/a.eml': old(1, { subject: 'Shared past', messageId: id }),
      'two/b.eml': old(2, { subject: 'Re: Shared past', inReplyTo: id }),
    })
    await load('one')
    await load('two', {}, other.id)
    expect((await rowsOf('Re: Shared past')).ticket.mailboxId).toBe(other.id)
    expect((await rowsOf('Shared past')).messages).toHaveLength(1)
  })
})
