import { openApiDocument } from '@foyer/contract/openapi'
import type { RouteDefinition } from '@foyer/contract/route'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type ClosedWorld, closedWorld, marker } from '../../test/closed-world'
import { type Answer, type HttpDesk, httpDesk } from '../../test/http-desk'
import { policy } from '../core/access'
import { newId } from '../platform/ids'
import { routes } from './routes'

/** What lies in a closed mailbox is not there for anybody else; made from the contract, so that a new route is tried or fails. */
let world: ClosedWorld
let http: HttpDesk
let before: unknown
beforeAll(async () => {
  world = await closedWorld()
  http = await httpDesk(world.desk, routes)
  before = await world.look()
})
afterAll(async () => {
  await http.close()
  await world.close()
})

const all = routes.map((mounted) => mounted.route)
const name = (route: RouteDefinition): string => `${route.method} ${route.path}`
const table = (list: readonly RouteDefinition[]) => list.map((route) => [name(route), route] as const)
const root = (route: RouteDefinition): string => route.path.split('/')[1] ?? ''
const nobody = newId()
const document = openApiDocument()
const operationOf = (route: RouteDefinition) => document.paths[route.path]?.[route.method.toLowerCase()]

/** Settings of the whole desk, which belong to no mailbox. */
const ofTheDesk = [
  'agents',
  'teams',
  'brands',
  'relays',
  'sending-domains',
  'statuses',
  'types',
  'categories',
  'tags',
  'custom-fields',
  'organizations',
  'views',
  'schedules',
  'segments',
  'macros',
]
const ofMailboxes = [
  'tickets',
  'messages',
  'events',
  'deliveries',
  'inbound-mails',
  'attachments',
  'uploads',
  'people',
  'drafts',
  'mailboxes',
  'mail-sources',
  'tokens',
  'notifications',
  'hand-overs',
  'reminders',
  'bulk-changes',
  'person-imports',
  'outreaches',
  'me',
]
/** An admin sees that a closed mailbox exists, may open it to themselves before everybody's eyes, and revokes any token; of changes to
 * many tickets they see who did what, and of the tickets in them only their own. */
const isAdmins = (route: RouteDefinition, caller: Caller): boolean =>
  caller.role === 'admin' && ['mailboxes', 'tokens', 'bulk-changes'].includes(root(route))

const withId = all.filter((route) => route.path.includes('{'))
const bodies: Record<string, unknown> = {
  'POST /tickets/{ticket}/messages': { visibility: 'internal', text: 'note' },
  'POST /tickets/{ticket}/check-recipients': {},
  'POST /tickets/{ticket}/reminders': { dueAt: '2098-01-01T00:00:00.000Z' },
  'PATCH /reminders/{id}': { isDone: true },
  'POST /tickets/{ticket}/hand-over': { to: { agentId: nobody }, summary: 'Look at it' },
}
/** One that passes the schema, so that the answer is about the thing. */
const bodyFor = (route: RouteDefinition): unknown =>
  bodies[name(route)] ?? operationOf(route)?.requestBody?.content['application/json']?.example
function call(
  caller: Caller | null,
  route: RouteDefinition,
  given: { id?: string; body?: unknown; query?: string },
): Promise<Answer> {
  const { id = nobody, query = '' } = given
  const path = route.path.replace('{address}', `${marker}@outside.example`).replace(/\{\w+\}/g, id) + query
  const body = given.body ?? bodyFor(route)
  const { cookie, token } = caller ?? {}
  return http.call(route.method, path, { cookie, token, ...(route.method !== 'GET' && body !== undefined && { body }) })
}

describe('H01: a thing of a closed mailbox does not exist', () => {
  test('every route with an id is of the desk or is tried here, and each kind of thing is there to be found', () => {
    expect([...new Set(withId.map(root))].sort()).toEqual([...ofTheDesk, ...ofMailboxes].sort())
    expect(Object.keys(world.ids).sort()).toEqual([...ofMailboxes].sort())
    for (const [kind, ids] of Object.entries(world.ids)) expect(ids.length, kind).toBeGreaterThan(0)
  })

  const tried = withId.filter((route) => ofMailboxes.includes(root(route)))
  test.each(table(tried))('%s', async (_name, route) => {
    for (const caller of world.callers) {
      if (isAdmins(route, caller)) continue
      const never = await call(caller, route, {})
      for (const id of world.ids[root(route)] ?? []) {
        const answer = await call(caller, route, { id })
        const at = `${caller.name}: ${id}`
        expect(JSON.stringify(answer), at).not.toContain(marker)
        const { access } = route
        const isRefused = typeof access === 'object' && policy[access.verb][caller.role] === 'never'
        const isSessions = access === 'session' && caller.token !== undefined
        if (isRefused)
          expect(answer, at).toMatchObject({ status: 403, body: { code: expect.stringMatching(/^access\./) } })
        else if (isSessions) expect(answer, at).toMatchObject({ status: 403, body: { code: 'access.sessionNeeded' } })
        else if (answer.status !== 403 || answer.body.code !== 'access.scope') expect(answer.status, at).toBe(404)
        // Nothing tells it from a thing that never was; saving a draft under a new id is right.
        if ([403, 404].includes(never.status))
          expect([answer.status, answer.body], at).toEqual([never.status, never.body])
      }
    }
    for (const id of world.ids[root(route)] ?? []) {
      const { status } = await call(null, route, { id })
      expect(status).toBe(route.access === 'anonymous' ? 404 : 401)
    }
  })

  const lists = all.filter(
    (route) => route.method === 'GET' && !route.path.includes('{') && route.access !== 'anonymous',
  )
  test.each(table(lists))('%s lists nothing of it', async (_name, route) => {
    const asks = ['']
    const takes = (parameter: string) => operationOf(route)?.parameters.some((one) => one.name === parameter)
    if (takes('query')) asks.push(...words.map((word) => `?query=${encodeURIComponent(word)}`))
    if (takes('ticketId')) asks.push(`?ticketId=${world.ids.tickets?.[0]}`)
    for (const caller of world.callers)
      for (const query of asks) {
        const answer = await call(caller, route, { query })
        expect(answer.status, query).toBeLessThan(500)
        if (isAdmins(route, caller)) continue
        expect(JSON.stringify(answer.body).replaceAll(query, ''), `${caller.name}: ${query}`).not.toContain(marker)
        if (query === '') continue
        if (answer.status === 200)
          expect(answer.body.items ?? answer.body.count, `${caller.name}: ${query}`).toEqual(
            'count' in answer.body ? 0 : [],
          )
      }
  })
  /** Also a letter short: what is suggested instead must not be a name from behind the door. */
  const words = [
    marker,
    `"${marker} words"`,
    `${marker}@outside.example`,
    `from:${marker}@outside.example`,
    `mailbox:${marker.slice(0, -1)}`,
    `customer:${marker}`,
    `subject:${marker}`,
  ]
})

/** Fields and parameters that name a thing which may lie in a closed mailbox. */
const naming: Record<string, keyof ClosedWorld['ids']> = {
  ticketId: 'tickets',
  incidentId: 'tickets',
  exceptIds: 'tickets',
  mailboxId: 'mailboxes',
  customerId: 'people',
  otherId: 'people',
  uploadId: 'uploads',
  attachmentIds: 'attachments',
  seenMessageId: 'messages',
  messageId: 'messages',
  sideConversationId: 'messages',
  draftId: 'drafts',
  ids: 'deliveries',
}
const namingTheDesk = [
  'agentId',
  'brandId',
  'teamId',
  'teamIds',
  'managesTeamIds',
  'relayIds',
  'categoryId',
  'parentId',
  'organizationId',
  'assigneeId',
  'ownerId',
  'macroIds',
  'mentionIds',
]

describe('H01: naming a thing of a closed mailbox in a body reaches nothing of it', () => {
  const fieldsOf = (route: RouteDefinition): string[] => {
    const schema: { properties?: object } = Object(operationOf(route)?.requestBody?.content['application/json']?.schema)
    return Object.keys(schema.properties ?? {}).filter((field) => /(^|[a-z])Ids?$|^ids?$/.test(field))
  }
  const takers = all.filter((route) => fieldsOf(route).length > 0)
  test('every field that names something is of the desk or is tried here', () => {
    expect([...new Set(takers.flatMap(fieldsOf))].sort()).toEqual([...Object.keys(naming), ...namingTheDesk].sort())
  })

  /** Nothing but what has to be there, so that the answer is about the one field. */
  const neededBy = (route: RouteDefinition): object => {
    const { required = [] }: { required?: string[] } = Object(
      operationOf(route)?.requestBody?.content['application/json']?.schema,
    )
    const body: Record<string, unknown> = Object(bodyFor(route))
    return bodies[name(route)] !== undefined ? body : Object.fromEntries(required.map((field) => [field, body[field]]))
  }
  const tried = takers.flatMap((route) =>
    fieldsOf(route)
      .filter((field) => field in naming)
      .map((field) => [name(route), field, route] as const),
  )
  test.each(tried)('%s: %s', (_name, field, route) => reachesNothing(route, field))

  async function reachesNothing(route: RouteDefinition, field: string): Promise<void> {
    const visible: Record<string, string> = {
      tickets: world.open.ticket,
      mailboxes: world.open.mailbox,
      people: world.open.person,
    }
    for (const caller of world.callers)
      for (const hidden of world.ids[naming[field] ?? ''] ?? []) {
        if (!/-/.test(hidden)) continue // a number is no id of a body
        const value = field.endsWith('s') ? [hidden] : hidden
        const plain = neededBy(route)
        const answer = await call(caller, route, {
          id: visible[root(route)] ?? newId(),
          body: { ...plain, [field]: value },
        })
        expect(JSON.stringify(answer.body), caller.name).not.toContain(marker)
        const isHarmless = ['seenMessageId', 'draftId', 'ids', 'exceptIds'].includes(field) // compared or counted, never shown
        if (!isHarmless)
          expect(answer.status, `${caller.name} ${JSON.stringify(answer.body)}`).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
      }
  }
})

describe('H02: an act on two tickets, or on many, refuses those out of sight', () => {
  /** Every name in a body that stands for a ticket, at any depth. */
  const ticketNames = /^(into|ticket|ticketIds?|incidentId|mergeInto)$/
  const namesIn = (schema: unknown): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const below = Object.values(schema).flatMap(namesIn)
    return [...Object.keys(Object(Object(schema).properties)).filter((key) => ticketNames.test(key)), ...below]
  }
  const schemaOf = (route: RouteDefinition) => operationOf(route)?.requestBody?.content['application/json']?.schema
  const takers = all
    .flatMap((route) => [...new Set(namesIn(schemaOf(route)))].map((field) => [name(route), field, route] as const))
    .filter(([of]) => of !== 'POST /notifications/read' && of !== 'POST /people/{id}/merge') // one's own; a person
  const actions = { priority: 'low' }
  const needed: Record<string, object> = {
    'POST /bulk-changes': { actions },
    'POST /macros/preview': { html: 'x' },
    'PUT /drafts/{id}': { kind: 'note', body: {}, version: 0 },
  }
  beforeAll(async () => {
    const macro = { name: 'For everybody', scope: 'shared', actions: [{ action: 'setPriority', priority: 'low' }] }
    const admin = world.callers.find(({ role }) => role === 'admin')
    const { status, body } = await http.call('POST', '/macros', { ...admin, body: macro })
    expect(status, JSON.stringify(body)).toBe(201)
    needed['POST /bulk-changes/preview'] = { macroId: body.id }
  })

  test('these take a second ticket, or several', () => {
    expect(takers.map(([route, field]) => `${route} ${field}`).sort()).toEqual([
      'PATCH /tickets/{ticket} incidentId',
      'POST /bulk-changes incidentId',
      'POST /bulk-changes mergeInto',
      'POST /bulk-changes ticketIds',
      'POST /bulk-changes/preview ticketIds',
      'POST /inbound-mails/{id}/release ticket',
      'POST /macros/preview ticket',
      'POST /tickets/{ticket}/links ticket',
      'POST /tickets/{ticket}/merge into',
      'PUT /drafts/{id} ticketId',
    ])
  })

  test.each(takers)('%s: %s', async (of, field, route) => {
    for (const caller of world.callers)
      for (const hidden of world.ids.tickets ?? []) {
        if (!/-/.test(hidden) && /Ids?$|^mergeInto$/.test(field)) continue // a number is no id of a body
        const value = field === 'ticketIds' ? [world.open.ticket, hidden] : hidden
        const id = root(route) === 'tickets' ? world.open.ticket : newId()
        const isOfMany = of === 'POST /bulk-changes' && field !== 'ticketIds'
        const body = isOfMany
          ? { ticketIds: [world.open.ticket], actions: { [field]: value } }
          : { ...needed[of], [field]: value }
        const answer = await call(caller, route, { id, body })
        const at = `${caller.name}: ${JSON.stringify(answer.body)}`
        expect(JSON.stringify(answer.body), at).not.toContain(marker)
        if (answer.status !== 200) expect([403, 404], at).toContain(answer.status)
        else expect(answer.body.refused, at).toEqual([{ code: 'ticket.unknown', count: 1 }])
      }
  })

  test('a bulk change finds none of them', async () => {
    for (const caller of world.callers)
      for (const query of [marker, `from:${marker}@outside.example`, `id:${world.ids.tickets?.[1]}`]) {
        const { status, body } = await http.call('POST', '/bulk-changes', { ...caller, body: { query, actions } })
        if (caller.role === 'light') expect(status).toBe(403)
        else expect(body.total ?? 0, `${caller.name} ${query} ${status}`).toBe(0)
      }
  })

  const acts = [
    'POST /tickets/{ticket}/merge',
    'DELETE /tickets/{ticket}/merge',
    'POST /messages/{id}/split',
    'POST /tickets/{ticket}/links',
    'DELETE /tickets/{ticket}/links/{id}',
    'POST /events/{id}/undo',
    'POST /bulk-changes/{id}/undo',
    'POST /tickets/{ticket}/messages',
    'POST /tickets/{ticket}/side-messages',
    'POST /tickets/{ticket}/macros/{id}/apply',
    'POST /tickets/{ticket}/macros/{id}/preview',
    'PUT /drafts/{id}',
    'PATCH /tickets/{ticket}',
    'DELETE /tickets/{ticket}',
  ]
  test('and all of them are among those tried on the one ticket', () => {
    expect(withId.filter((route) => ofMailboxes.includes(root(route))).map(name)).toEqual(expect.arrayContaining(acts))
  })

  test('what was asked for beside them left no trace of them on the ticket in sight', async () => {
    const { rows } = await world.desk.database.pool.query(
      `select merged_into_id, (select count(*)::int from ticket_links l where t.id in (l.ticket_id, l.other_id)) as links,
        (select count(*)::int from tickets s where s.merged_into_id = t.id) as merged from tickets t where t.id = $1`,
      [world.open.ticket],
    )
    expect(rows).toEqual([{ merged_into_id: null, links: 0, merged: 0 }])
  })
})

test('H01, H02: and nothing of it has changed', async () => {
  expect(await world.look()).toEqual(before)
})
