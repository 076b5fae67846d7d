import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDesk, testDesk } from '../../../test/desk'
import { aMailbox, anAdmin, anAgent, signedIn } from '../../../test/factories'
import { type HttpDesk, httpDesk } from '../../../test/http-desk'
import { newId } from '../../platform/ids'
import { type AgentRow, agentRoutes } from './index'

let desk: TestDesk
let http: HttpDesk
let admin: AgentRow
let cookie: string
beforeAll(async () => {
  desk = await testDesk()
  http = await httpDesk(desk, agentRoutes)
  admin = await anAdmin(desk)
  cookie = (await signedIn(desk, admin)).cookie
})
afterAll(async () => {
  await http.close()
  await desk.close()
})
let number = 0
const aTeam = async () =>
  (await http.call('POST', '/teams', { cookie, body: { name: `Team ${++number}` } })).body as {
    id: string
    version: number
    name: string
  }
const setMembers = (teamId: string, ids: readonly string[], by = cookie) =>
  http.call('PUT', `/teams/${teamId}/members`, { cookie: by, body: ids })
const asManager = async (managesTeamIds: string[] | null) =>
  (await signedIn(desk, await anAgent(desk, { role: 'manager', managesTeamIds }))).cookie

test('made, renamed and deleted; a name is taken whatever its case', async () => {
  const team = await aTeam()
  expect(team).toMatchObject({ version: 1, tier: 1, memberIds: [] })
  expect((await http.call('POST', '/teams', { cookie, body: { name: team.name.toUpperCase() } })).body.code).toBe(
    'team.nameTaken',
  )
  const path = `/teams/${team.id}`
  expect((await http.call('PATCH', path, { cookie, body: { tier: 2, version: 1 } })).body).toMatchObject({
    tier: 2,
    version: 2,
  })
  expect((await http.call('PATCH', path, { cookie, body: { tier: 3, version: 1 } })).body.code).toBe('version.stale')
  const other = await aTeam()
  expect((await http.call('PATCH', path, { cookie, body: { name: other.name } })).body.code).toBe('team.nameTaken')
  expect((await http.call('DELETE', path, { cookie })).status).toBe(204)
  expect((await http.call('DELETE', path, { cookie })).body.code).toBe('team.unknown')
  const events = await desk.db
    .selectFrom('events')
    .select('type')
    .where('objectId', '=', team.id)
    .orderBy('id')
    .execute()
  expect(events.map((event) => event.type)).toEqual(['team.created', 'team.changed', 'team.deleted'])
})

test('two who take one name at once: one gets it, the other is told', async () => {
  const make = () => http.call('POST', '/teams', { cookie, body: { name: 'The same name' } })
  const answers = await Promise.all([make(), make(), make()])
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
})

test('membership is set whole; each agent concerned counts a version and is announced', async () => {
  const team = await aTeam()
  const [one, two] = [await anAgent(desk), await anAgent(desk)]
  expect((await setMembers(team.id, [one.personId])).body).toMatchObject({ memberIds: [one.personId], version: 2 })
  desk.announced.length = 0
  expect((await setMembers(team.id, [two.personId])).body).toMatchObject({ memberIds: [two.personId], version: 3 })
  const agents = (await http.call('GET', '/agents', { cookie })).body.items as { id: string; teamIds: string[] }[]
  expect(agents.find((agent) => agent.id === one.personId)?.teamIds).toEqual([])
  expect(agents.find((agent) => agent.id === two.personId)?.teamIds).toEqual([team.id])
  expect(
    desk.announced
      .filter((thing) => thing.kind === 'agent')
      .map((thing) => thing.id)
      .sort(),
  ).toEqual([one.personId, two.personId].sort())
  expect((await setMembers(team.id, [two.personId])).body).toMatchObject({ version: 3 })
  const [entry] = await desk.db
    .selectFrom('auditEntries')
    .selectAll()
    .where('objectId', '=', team.id)
    .orderBy('id', 'desc')
    .execute()
  expect(entry).toMatchObject({
    act: 'team.membersChanged',
    actorId: admin.personId,
    data: { added: [two.personId], removed: [one.personId] },
  })
})

test('unknown, doubled and deactivated agents are refused, by place', async () => {
  const team = await aTeam()
  const [agent, gone] = [await anAgent(desk), await anAgent(desk)]
  await desk.db.updateTable('agents').set({ isActive: false }).where('personId', '=', gone.personId).execute()
  expect(await setMembers(team.id, [agent.personId, newId()])).toMatchObject({
    status: 400,
    body: { code: 'agent.unknown', errors: [{ path: '1' }] },
  })
  expect((await setMembers(team.id, [gone.personId])).body.code).toBe('agent.unknown')
  expect((await setMembers(team.id, [agent.personId, agent.personId])).status).toBe(400)
  expect((await setMembers('nonsense', [agent.personId])).body.code).toBe('team.unknown')
})

test('a manager staffs the teams they lead, and opens no restricted mailbox by it', async () => {
  const [own, other, legal] = [await aTeam(), await aTeam(), await aTeam()]
  const agent = await anAgent(desk)
  const mailbox = await desk.transact((ctx) => aMailbox(ctx, { isRestricted: true }))
  await desk.db
    .insertInto('mailboxGrants')
    .values({ id: newId(), mailboxId: mailbox.id, teamId: legal.id, level: 'read' })
    .execute()
  const manager = await asManager([own.id, legal.id])
  expect((await setMembers(own.id, [agent.personId], manager)).status).toBe(200)
  for (const team of [other, legal])
    expect(await setMembers(team.id, [agent.personId], manager)).toMatchObject({
      status: 403,
      body: { code: 'team.notManaged' },
    })
  const ofEverything = await asManager(null)
  expect((await setMembers(other.id, [agent.personId], ofEverything)).status).toBe(200)
  expect((await setMembers(legal.id, [agent.personId], ofEverything)).status).toBe(403)
  expect((await setMembers(legal.id, [agent.personId])).status).toBe(200)
  expect((await http.call('POST', '/teams', { cookie: manager, body: { name: 'Mine' } })).status).toBe(403)
  const { cookie: theirs } = await signedIn(desk, agent)
  expect((await setMembers(own.id, [], theirs)).status).toBe(403)
})

test('a team in use stays; who led only a deleted one leads none', async () => {
  const [used, gone] = [await aTeam(), await aTeam()]
  await desk.transact((ctx) => aMailbox(ctx, { teamId: used.id }))
  expect(await http.call('DELETE', `/teams/${used.id}`, { cookie })).toMatchObject({
    status: 409,
    body: { code: 'team.inUse', mailboxes: true },
  })
  const manager = await anAgent(desk, { role: 'manager', managesTeamIds: [gone.id] })
  expect((await http.call('DELETE', `/teams/${gone.id}`, { cookie })).status).toBe(204)
  const agents = (await http.call('GET', '/agents', { cookie })).body.items as {
    id: string
    managesTeamIds: string[] | null
  }[]
  expect(agents.find((agent) => agent.id === manager.personId)?.managesTeamIds).toEqual([])
})
