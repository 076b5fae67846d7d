import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aMailbox, anAgent, signedIn } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { newId } from '../../platform/ids'
import { createTeam } from '../agents'
import { relayRoutes } from '../relays'
import {
  detachRelay,
  findMailbox,
  findMailboxesByAddress,
  listMailboxAddresses,
  mailboxRoutes,
  noteMailArrived,
} from './index'

let house: StaffedDesk
let teamId: string
let lead: string
let leadId: string
beforeAll(async () => {
  house = await staffedDesk([...mailboxRoutes, ...relayRoutes])
  teamId = (await house.desk.transact((ctx) => createTeam(ctx, { name: 'Billing', tier: 1 }))).id
  const manager = await anAgent(house.desk, { role: 'manager', managesTeamIds: [teamId] })
  leadId = manager.personId
  lead = (await signedIn(house.desk, manager)).cookie
})
afterAll(() => house.close())

let number = 0
beforeEach(() => {
  number++
})
const address = (name: string) => `${name}-${number}@desk.example`
const create = (body: object) => house.as('admin', 'POST', '/mailboxes', { name: 'Box', ...body })
const change = (id: unknown, body: object) => house.as('admin', 'PATCH', `/mailboxes/${id}`, body)
const asLead = (method: 'PATCH' | 'PUT' | 'POST', path: string, body: object | unknown[]) =>
  house.http.call(method, path, { cookie: lead, body })

describe('making and changing', () => {
  test('name and address are enough', async () => {
    await house.desk.transact((ctx) => aMailbox(ctx)) // makes the default brand
    expect(await create({ address: address('Support') })).toMatchObject({
      status: 201,
      body: {
        address: address('Support'),
        aliases: [],
        isEnabled: true,
        isRestricted: false,
        isOpenToAll: true,
        isAllHands: false,
        reopenDays: 14,
        quotedHistory: 'last3',
        autoReplies: [],
        relayIds: [],
        teamId: null,
        lastMailAt: null,
        version: 1,
      },
    })
  })

  test('everything else can be set, at once or later, and is one event', async () => {
    const made = await create({ address: address('all'), teamId, isAllHands: true, reopenDays: 3, locale: 'de' })
    expect(made).toMatchObject({ status: 201, body: { teamId, isAllHands: true, reopenDays: 3, locale: 'de' } })
    const changes = {
      name: 'Renamed',
      aliases: [address('alias')],
      quotedHistory: 'none',
      hasNumberInSubject: true,
      footerHtml: '<p>{{ company.name || "We" }}</p>',
      autoReplies: [{ when: 'outside', text: 'Closed. #{{ ticket.number }}' }],
      teamId: null,
    }
    const kept = { ...changes, footerHtml: '<p>{{ company.name | default: "We" }}</p>' }
    expect(await change(made.body.id, { ...changes, version: 1 })).toMatchObject({
      status: 200,
      body: { ...kept, version: 2 },
    })
    expect(await change(made.body.id, { name: 'X', version: 1 })).toMatchObject({ body: { code: 'version.stale' } })
    const events = await house.desk.db
      .selectFrom('events')
      .select(['type', 'objectVersion'])
      .where('objectId', '=', String(made.body.id))
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { type: 'mailbox.created', objectVersion: 1 },
      { type: 'mailbox.changed', objectVersion: 2 },
    ])
  })

  test('references that name nothing are told by their place', async () => {
    const nobody = newId()
    const refusal = async (body: object) => {
      const answer = await create({ address: address('reference'), ...body })
      return [answer.status, answer.body.code, Object(answer.body).errors?.[0]?.path]
    }
    expect(await refusal({ brandId: nobody })).toEqual([400, 'brand.unknown', 'brandId'])
    expect(await refusal({ teamId: nobody })).toEqual([400, 'team.unknown', 'teamId'])
    expect(await refusal({ relayIds: [nobody] })).toEqual([400, 'relay.unknown', 'relayIds.0'])
    expect(await refusal({ createdAt: 'now' })).toEqual([400, 'request.invalid', 'createdAt'])
    expect(await change('nonsense', { name: 'X' })).toMatchObject({ status: 404, body: { code: 'mailbox.unknown' } })
  })

  test('templates are read before they are kept', async () => {
    const made = await create({ address: address('template') })
    const refusal = async (body: object) => {
      const answer = await change(made.body.id, body)
      return [answer.status, answer.body.code, answer.body.variable, Object(answer.body).errors?.[0]?.path]
    }
    const invalid = [400, 'template.invalid']
    expect(await refusal({ headerHtml: '{{ customer.password }}' })).toEqual([
      ...invalid,
      'customer.password',
      'headerHtml',
    ])
    expect(await refusal({ signatureHtml: '{% for x in y %}{% endfor %}' })).toEqual([
      ...invalid,
      undefined,
      'signatureHtml',
    ])
    const replies = [
      { when: 'always', text: 'ok' },
      { when: 'always', text: 'Hi', html: '{{ agent.name }}' },
    ]
    expect(await refusal({ autoReplies: replies })).toEqual([...invalid, 'agent.name', 'autoReplies.1.html'])
  })
})

describe('addresses', () => {
  test('belong to one mailbox, as its own or as an alias, in any spelling', async () => {
    const first = await create({ address: address('one'), aliases: [address('two'), address('ONE'), address('Two')] })
    expect(first).toMatchObject({ status: 201, body: { address: address('one') } })
    expect(first.body.aliases).toHaveLength(1)
    const taken = (path: string) => ({ status: 409, body: { code: 'mailbox.addressTaken', errors: [{ path }] } })
    expect(await create({ address: address('TWO') })).toMatchObject(taken('address'))
    expect(await create({ address: address('three'), aliases: [address('x'), address('One')] })).toMatchObject(
      taken('aliases.1'),
    )
    expect(await change(first.body.id, { address: address('two'), aliases: [address('one')] })).toMatchObject({
      body: { address: address('two'), aliases: [address('one')] },
    })
    expect(await change(first.body.id, { aliases: [] })).toMatchObject({ body: { aliases: [] } })
    expect(await create({ address: address('one') })).toMatchObject({ status: 201 })
  })

  test('two that want one at once: one gets it', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => create({ address: address('race') })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
  })

  test('lead mail to their mailbox', async () => {
    const { body } = await create({ address: address('lookup'), aliases: [address('other')] })
    const given = ['stranger@x.example', address('OTHER'), address('lookup')]
    const found = await house.desk.transact((ctx) => findMailboxesByAddress(ctx, given))
    expect(found.map((one) => [one.address, one.mailboxId])).toEqual([
      [address('OTHER'), body.id],
      [address('lookup'), body.id],
    ])
    const all = await house.desk.transact(listMailboxAddresses)
    expect(
      all
        .filter((one) => one.mailboxId === body.id)
        .map((one) => one.addressKey)
        .sort(),
    ).toEqual([address('lookup'), address('other')])
    expect(await create({ address: 'zero\u200bwidth@desk.example' })).toMatchObject({ status: 400 })
  })

  test('the last mail is noted, never back in time, without a version', async () => {
    const { body } = await create({ address: address('noted') })
    const id = String(body.id)
    for (const at of ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z'])
      await house.desk.transact((ctx) => noteMailArrived(ctx, id, new Date(at)))
    const row = await house.desk.transact((ctx) => findMailbox(ctx, id))
    expect(row).toMatchObject({ lastMailAt: new Date('2026-01-02T00:00:00Z'), version: 1 })
  })
})

describe('managers', () => {
  test('word the mailboxes of teams they lead, and change nothing else', async () => {
    const own = await create({ address: address('own'), teamId })
    const other = await create({ address: address('foreign') })
    expect(
      await asLead('PATCH', `/mailboxes/${own.body.id}`, { name: 'Ours', footerHtml: 'Bye', version: 1 }),
    ).toMatchObject({
      status: 200,
      body: { name: 'Ours', footerHtml: 'Bye' },
    })
    for (const body of [
      { address: address('x') },
      { isRestricted: true },
      { name: 'Y', teamId: null },
      { relayIds: [] },
    ])
      expect(await asLead('PATCH', `/mailboxes/${own.body.id}`, body)).toMatchObject({
        status: 403,
        body: { code: 'access.forbidden' },
      })
    expect(await asLead('PATCH', `/mailboxes/${other.body.id}`, { name: 'Theirs' })).toMatchObject({
      status: 403,
      body: { code: 'mailbox.notManaged' },
    })
    expect(await asLead('POST', '/mailboxes', { name: 'New', address: address('new') })).toMatchObject({ status: 403 })
    expect(await house.as('agent', 'PATCH', `/mailboxes/${own.body.id}`, { name: 'Mine' })).toMatchObject({
      status: 403,
    })
  })

  test('grant the mailboxes of teams they lead, but no restricted one', async () => {
    const own = await create({ address: address('own'), teamId })
    const path = `/mailboxes/${own.body.id}/grants`
    const grants = [{ agentId: house.seats.light.personId, level: 'read' }]
    const abilities = async (cookie: string) =>
      itemsOf(await house.http.call('GET', '/mailboxes', { cookie })).find((one) => one.id === own.body.id)?.abilities
    expect(own.body.abilities).toEqual(['connection.write', 'mailboxTemplate.write', 'grant.write'])
    expect(await abilities(lead)).toEqual(['mailboxTemplate.write', 'grant.write'])
    for (const cookie of [house.cookies.manager, house.cookies.agent]) expect(await abilities(cookie)).toEqual([])
    expect(itemsOf(await asLead('PUT', path, grants))).toMatchObject(grants)
    expect(await house.as('manager', 'PUT', path, grants)).toMatchObject({
      status: 403,
      body: { code: 'mailbox.notManaged' },
    })
    await house.as('admin', 'PUT', path, [{ agentId: leadId, level: 'read' }])
    await change(own.body.id, { isRestricted: true })
    expect(await abilities(lead)).toEqual(['mailboxTemplate.write'])
    expect(await asLead('PUT', path, grants)).toMatchObject({ status: 403, body: { code: 'mailbox.restricted' } })
    expect(await asLead('PATCH', `/mailboxes/${own.body.id}`, { name: 'Legal' })).toMatchObject({ status: 200 })
  })
})

describe('restricted mailboxes', () => {
  const audit = (id: unknown) =>
    house.desk.db
      .selectFrom('auditEntries')
      .select(['act', 'actorId', 'data'])
      .where('objectId', '=', String(id))
      .orderBy('id')
      .execute()

  test('exist for their members and for admins alone', async () => {
    const member = await anAgent(house.desk)
    const { body } = await create({ address: address('staff'), isRestricted: true, teamId })
    await house.as('admin', 'PUT', `/mailboxes/${body.id}/grants`, [{ agentId: member.personId, level: 'work' }])
    const listed = async (cookie: string) =>
      itemsOf(await house.http.call('GET', '/mailboxes', { cookie })).some((one) => one.id === body.id)
    expect(await listed((await signedIn(house.desk, member)).cookie)).toBe(true)
    expect(await listed(house.cookies.admin)).toBe(true)
    for (const cookie of [house.cookies.manager, house.cookies.agent, house.cookies.light, lead]) {
      expect(await listed(cookie)).toBe(false)
      expect(await house.http.call('GET', `/mailboxes/${body.id}/grants`, { cookie })).toMatchObject({ status: 404 })
    }
    for (const path of [`/mailboxes/${body.id}`, `/mailboxes/${newId()}`])
      expect(await asLead('PATCH', path, { name: 'X' })).toMatchObject({
        status: 404,
        body: { code: 'mailbox.unknown' },
      })
  })

  test('closing, opening and granting stay in the audit list; members hear of it by an event', async () => {
    const { body } = await create({ address: address('legal'), isRestricted: true })
    const { personId } = house.seats.admin
    const grants = [{ agentId: personId, level: 'work' }]
    await house.as('admin', 'PUT', `/mailboxes/${body.id}/grants`, grants)
    await change(body.id, { isRestricted: false })
    expect((await audit(body.id)).map((entry) => [entry.act, entry.actorId])).toEqual([
      ['mailbox.restricted', personId],
      ['mailbox.granted', personId],
      ['mailbox.unrestricted', personId],
    ])
    const event = await house.desk.db
      .selectFrom('events')
      .select(['data', 'objectVersion'])
      .where('objectId', '=', String(body.id))
      .where('type', '=', 'mailboxGrants.changed')
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({
      objectVersion: 2,
      data: { before: [], after: [{ agentId: personId, teamId: null, level: 'work' }] },
    })
  })
})

describe('grants', () => {
  test('are the whole list, each agent and team once, the wider one', async () => {
    const { body } = await create({ address: address('grants') })
    const path = `/mailboxes/${body.id}/grants`
    const { personId } = house.seats.agent
    const given = [
      { agentId: personId, level: 'work' },
      { teamId, level: 'read' },
      { agentId: personId.toUpperCase(), level: 'read' },
    ]
    const kept = [
      { agentId: personId, teamId: null, level: 'work' },
      { agentId: null, teamId, level: 'read' },
    ]
    expect(itemsOf(await house.as('admin', 'PUT', path, given))).toEqual(kept)
    expect(itemsOf(await house.as('light', 'GET', path))).toEqual(kept)
    const refused = async (grant: object) => {
      const answer = await house.as('admin', 'PUT', path, [{ teamId, level: 'read' }, grant])
      return [answer.status, answer.body.code, Object(answer.body).errors?.[0]?.path]
    }
    expect(await refused({ agentId: newId(), level: 'read' })).toEqual([400, 'agent.unknown', '1'])
    expect(await refused({ teamId: newId(), level: 'read' })).toEqual([400, 'team.unknown', '1'])
    expect(itemsOf(await house.as('light', 'GET', path))).toEqual(kept)
    expect(itemsOf(await house.as('admin', 'PUT', path, []))).toEqual([])
  })
})

test('a preview fills in invented people, cleans the HTML and lists every unknown placeholder', async () => {
  const { body } = await create({ address: address('preview'), hasNumberInSubject: true })
  const path = `/mailboxes/${body.id}/preview`
  const given = {
    headerHtml: '<p onclick="x()">Hello {{ customer.firstName }}{{ customer.shoeSize }}</p><script>alert(1)</script>',
    signatureHtml: '<p>{{ agent.name }} of {{ mailbox.name }}</p>',
    footerHtml: '{{ nothing.here }}{{ mailbox.address }}',
  }
  const answer = await house.as('admin', 'POST', path, given)
  expect(answer).toMatchObject({ status: 200, body: { unknown: ['customer.shoeSize', 'nothing.here'] } })
  expect(answer.body.subject).toMatch(/\[#\d+\]$/)
  expect(answer.body.html).toContain('Hello Ana')
  expect(answer.body.html).not.toMatch(/script|onclick/)
  expect(answer.body.text).toContain(address('preview'))
  const spanish = await create({ address: address('preview-es'), locale: 'es-MX' })
  const inSpanish = await house.as('admin', 'POST', `/mailboxes/${spanish.body.id}/preview`, given)
  expect(inSpanish.body.subject).toContain('El grifo gotea')
  const broken = await house.as('admin', 'POST', path, { ...given, footerHtml: '{% if %}' })
  expect(broken).toMatchObject({ status: 400, body: { code: 'template.invalid' } })
  expect(await asLead('POST', path, given)).toMatchObject({ status: 403 })
})

const attacks = [
  '{{ constructor.constructor("return process")() }}',
  '{{ agent.__proto__.polluted }}',
  '{% for i in (1..100000000) %}x{% endfor %}',
  '{% include "/etc/passwd" %}',
  '{{ agent.password }}',
  '{{ "x" | append: "y" }}',
  '{% if agent.name %}'.repeat(2_000),
  `{{ ${'('.repeat(5_000)} }}`,
]
test.each(attacks.map((html) => [html.slice(0, 40), html]))(
  'I04: %s in a signature, header or footer is refused, within a second',
  async (_what, html) => {
    const { body } = await create({ address: address('attacked') })
    for (const part of ['signatureHtml', 'headerHtml', 'footerHtml']) {
      const start = process.cpuUsage()
      const saved = await change(body.id, { [part]: html })
      const shown = await house.as('admin', 'POST', `/mailboxes/${body.id}/preview`, { [part]: html })
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 2 / 1_000).toBeLessThan(1_000) // ms of work for one of the two, however busy the machine
      expect(saved).toMatchObject({ status: 400, body: { code: 'template.invalid' } })
      expect([200, 400]).toContain(shown.status)
      if (shown.status === 200) expect(String(shown.body.text)).not.toMatch(/root:|\[native|\d{30}/)
    }
  },
)

test('a preview of a real ticket fills in its people and its answer; another mailbox’s is not there', async () => {
  const { body } = await create({ address: address('preview-real') })
  const parts = {
    headerHtml: '<p>Dear {{ customer.firstName }},</p>',
    signatureHtml: '',
    footerHtml: '{{ ticket.number }}',
  }
  const { ticket } = await aTicket(house.desk, {
    mailboxId: String(body.id),
    name: 'Zora Quist',
    subject: 'Loose screw',
  })
  const path = `/mailboxes/${body.id}/preview`
  const answer = await house.as('admin', 'POST', path, { ...parts, ticketNumber: ticket.number })
  expect(answer).toMatchObject({ status: 200, body: { subject: 'Re: Loose screw' } })
  expect(answer.body.text).toContain('Dear Zora,')
  expect(answer.body.text).toContain(String(ticket.number))
  const other = await create({ address: address('preview-other') })
  const elsewhere = await house.as('admin', 'POST', `/mailboxes/${other.body.id}/preview`, {
    ...parts,
    ticketNumber: ticket.number,
  })
  expect(elsewhere).toMatchObject({ status: 404, body: { code: 'ticket.unknown' } })
})

test('a relay that goes away is taken out of its mailboxes', async () => {
  const relay = { name: 'R', host: 'mail.example', port: 25, security: 'none' }
  const [one, two] = [
    String((await house.as('admin', 'POST', '/relays', relay)).body.id),
    String((await house.as('admin', 'POST', '/relays', relay)).body.id),
  ]
  const { body } = await create({ address: address('relayed'), relayIds: [one, two] })
  expect(await house.as('admin', 'DELETE', `/relays/${one}`)).toMatchObject({ status: 204 })
  const [shown] = itemsOf(await house.as('admin', 'GET', '/mailboxes')).filter((mailbox) => mailbox.id === body.id)
  expect(shown).toMatchObject({ relayIds: [two], version: 2 })
  await house.desk.transact((ctx) => detachRelay(ctx, newId()))
})
