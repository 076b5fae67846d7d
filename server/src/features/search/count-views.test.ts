import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMailbox } from '../../../test/factories'
import { itemsOf, type StaffedDesk, staffedDesk } from '../../../test/staffed-desk'
import { aTicket } from '../../../test/tickets'
import { createMailbox } from '../../core/mailboxes'
import { seedStatuses } from '../../core/statuses'
import { viewRoutes } from '../../core/views'
import { searchRoutes } from './index'

let house: StaffedDesk
let openId: string
beforeAll(async () => {
  house = await staffedDesk([...searchRoutes, ...viewRoutes])
  await house.desk.transact(seedStatuses)
  openId = (await house.desk.transact((ctx) => aMailbox(ctx))).id
  const closed = await house.desk.transact((ctx) =>
    createMailbox(ctx, { name: 'Closed', address: 'closed@desk.example', isRestricted: true }),
  )
  await aTicket(house.desk, { mailboxId: openId, priority: 'high' })
  await aTicket(house.desk, { mailboxId: openId })
  await aTicket(house.desk, { mailboxId: closed.id, priority: 'high' })
})
afterAll(() => house.close())

const pin = async (query: string): Promise<unknown> =>
  (await house.as('agent', 'POST', '/views', { name: query, query, isPinned: true })).body.id
const counts = async () =>
  new Map(itemsOf(await house.as('agent', 'GET', '/views/counts')).map(({ id, count }) => [id, count]))

test('H04: one answer counts every pinned view, of what the caller may see, as it stands now', async () => {
  const high = await pin('priority:high')
  const open = await pin('status:open')
  await house.as('agent', 'POST', '/views', { name: 'not pinned', query: '' })
  expect(await counts()).toEqual(
    new Map([
      [high, 1],
      [open, 2],
    ]),
  )
  await aTicket(house.desk, { mailboxId: openId, priority: 'high' })
  expect((await counts()).get(high)).toBe(2)
})

test('a view whose question cannot be asked any more takes no other’s count away', async () => {
  await house.desk.db
    .insertInto('customFields')
    .values({ id: openId, key: 'size', appliesTo: 'ticket', kind: 'number', names: '{}' })
    .execute()
  const broken = await pin('field.size:>3')
  const after = await pin('status:open')
  await house.desk.db.deleteFrom('customFields').execute()
  expect((await counts()).get(broken)).toBeNull()
  expect((await counts()).get(after)).toBe(3)
})
