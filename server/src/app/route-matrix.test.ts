import type { RouteDefinition } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../test/factories'
import { type HttpDesk, httpDesk } from '../../test/http-desk'
import { emailOutbound } from '../channels/email'
import { policy } from '../core/access'
import type { SeatRole } from '../core/context'
import { setMailboxGrants } from '../core/mailboxes'
import { findOrCreatePerson } from '../core/people'
import { seedStatuses } from '../core/statuses'
import { beginAct, openTicket, plainIncoming, receiveMessage, writeMessage } from '../core/tickets'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** Made from the routes the desk mounts and from the rights table: a route that is added is tested, or fails here. */
const roles = ['admin', 'manager', 'agent', 'light'] as const
const marker = 'hidden-7f3a'
const nobody = newId()

let desk: TestDesk
let http: HttpDesk
const cookies = {} as Record<SeatRole, string>
const hidden = { ticket: '', message: '', event: '', delivery: '' }

beforeAll(async () => {
  desk = await testDesk({ outbound: emailOutbound })
  await desk.transact(seedStatuses)
  http = await httpDesk(desk, routes)
  for (const role of roles)
    cookies[role] = (
      await signedIn(desk, role === 'admin' ? await anAdmin(desk) : await anAgent(desk, { role }))
    ).cookie
  await makeHiddenTicket()
})
afterAll(async () => {
  await http.close()
  await desk.close()
})

/** A ticket with everything on it, in a restricted mailbox that only one member has. */
async function makeHiddenTicket(): Promise<void> {
  const member = await anAgent(desk)
  const mailbox = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true, name: marker }))
  await desk.transact((ctx) => setMailboxGrants(ctx, mailbox.id, [{ agentId: member.personId, level: 'work' }]))
  const { seat } = await signedIn(desk, member)
  await desk.transact(async (ctx) => {
    const person = await findOrCreatePerson(ctx, { email: `${marker}@outside.example`, name: marker })
    const opening = await openTicket(ctx, {
      subject: marker,
      customerId: person.id,
      channel: 'email',
      mailboxId: mailbox.id,
      opener: 'customer',
      origin: 'new',
    })
    const message = plainIncoming({
      channel: 'email',
      subject: marker,
      html: null,
      text: `${marker} words`,
      receivedAt: ctx.now,
    })
    const received = await receiveMessage(ctx, opening, {
      author: { kind: 'customer', personId: person.id, name: marker, email: null },
      message,
    })
    const reply = await writeMessage({ ...ctx, actor: seat }, beginAct({ ...ctx, actor: seat }, received.ticket), {
      visibility: 'public',
      text: `${marker} answer`,
    })
    hidden.ticket = received.ticket.id
    hidden.message = reply.id
  })
  const rows = await desk.transact(async ({ db }) => ({
    event: await db.selectFrom('events').select('id').where('objectId', '=', hidden.ticket).executeTakeFirstOrThrow(),
    delivery: await db
      .selectFrom('deliveries')
      .select('id')
      .where('ticketId', '=', hidden.ticket)
      .executeTakeFirstOrThrow(),
  }))
  hidden.event = rows.event.id
  hidden.delivery = rows.delivery.id
}

const fill = (route: RouteDefinition, id: string): string => route.path.replace(/\{\w+\}/g, id)
const call = (route: RouteDefinition, path: string, given: { cookie?: string; token?: string; body?: unknown }) =>
  http.call(route.method, path, { ...given, ...(route.method !== 'GET' && { body: given.body ?? {} }) })
const name = (route: RouteDefinition): string => `${route.method} ${route.path}`
const closed = routes.map((mounted) => mounted.route).filter((route) => route.access !== 'anonymous')

describe('every route × every caller', () => {
  test('the routes open to the world are these and no others', () => {
    const open = routes.map((mounted) => mounted.route).filter((route) => route.access === 'anonymous')
    expect(open.map(name).sort()).toEqual([
      'GET /attachments/{id}',
      'GET /setup',
      'POST /invitations/accept',
      'POST /password-resets',
      'POST /password-resets/use',
      'POST /session',
      'POST /setup',
    ])
  })

  test.each(closed.map((route) => [name(route), route] as const))(
    'H01: %s: nobody without credentials',
    async (_name, route) => {
      const answer = await call(route, fill(route, nobody), {})
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('session.none')
    },
  )

  const byVerb = closed.flatMap((route) =>
    typeof route.access === 'object' ? [{ route, verb: route.access.verb }] : [],
  )
  test.each(byVerb.map(({ route, verb }) => [name(route), route, verb] as const))(
    'H01: %s: as far as the table says',
    async (_name, route, verb) => {
      for (const role of roles) {
        const answer = await call(route, fill(route, nobody), { cookie: cookies[role] })
        const isRefused = answer.status === 403 && answer.body.code === 'access.forbidden'
        expect({ role, status: answer.status, isRefused: isRefused && policy[verb][role] === 'never' }).toEqual({
          role,
          status: answer.status,
          isRefused: policy[verb][role] === 'never',
        })
        expect(answer.status).toBeLessThan(500)
        expect(answer.status).not.toBe(401)
      }
    },
  )
})

/** How each object in a path is named, and a body that passes the schema, so that the answer is about the object. */
const bodies: Record<string, unknown> = {
  'PATCH /tickets/{ticket}': { priority: 'high' },
  'POST /tickets/{ticket}/messages': { visibility: 'internal', text: 'note' },
}
function hiddenObject(route: RouteDefinition): string | null {
  if (route.path.includes('{ticket}')) return hidden.ticket
  if (route.path.startsWith('/messages/')) return hidden.message
  if (route.path.startsWith('/events/')) return hidden.event
  if (route.path.startsWith('/deliveries/{id}')) return hidden.delivery
  return null
}

describe('H01: a ticket of a closed mailbox does not exist', () => {
  const onObjects = closed.filter(
    (route) =>
      hiddenObject({ ...route }) !== null ||
      route.path.includes('{ticket}') ||
      /^\/(messages|events|deliveries)\/\{id\}/.test(route.path),
  )
  test.each(onObjects.map((route) => [name(route), route] as const))('%s', async (_name, route) => {
    const object = hiddenObject(route)
    expect(object).not.toBeNull()
    for (const role of roles) {
      const answer = await call(route, fill(route, object ?? ''), { cookie: cookies[role], body: bodies[name(route)] })
      expect([403, 404]).toContain(answer.status)
      if (answer.status === 403) expect(answer.body.code).toBe('access.forbidden')
      expect(JSON.stringify(answer.body)).not.toContain(marker)
    }
  })

  const lists = closed.filter((route) => route.method === 'GET' && !route.path.includes('{'))
  test.each(lists.map((route) => [name(route), route] as const))('%s lists nothing of it', async (_name, route) => {
    for (const role of roles) {
      const answer = await call(route, route.path, { cookie: cookies[role] })
      expect(answer.status).toBeLessThan(500)
      // An admin sees that a restricted mailbox exists (and can grant it to themselves, in the open), never what is in it.
      if (role === 'admin' && route.path === '/mailboxes') continue
      expect(JSON.stringify(answer.body)).not.toContain(marker)
    }
  })

  test.each(['/tickets', '/tickets/count'])('%s finds nothing of it by its words', async (path) => {
    for (const role of roles) {
      const answer = await http.call('GET', `${path}?query=${marker}`, { cookie: cookies[role] })
      expect(answer.status).toBe(200)
      expect(answer.body.items ?? answer.body.count).toEqual(path === '/tickets' ? [] : 0)
    }
  })
})
