import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { markStale } from './stale-queries'

const ticketKey = ['GET /tickets/{ticket}', { params: { ticket: '7' } }]
const messagesKey = ['GET /tickets/{ticket}/messages', { params: { ticket: '7' } }]
const otherKey = ['GET /tickets/{ticket}', { params: { ticket: '8' } }]
const listKey = ['GET /tickets', { query: { query: 'status:open' }, pages: true }]
const teamsKey = ['GET /teams', {}]

function filled(): QueryClient {
  const client = new QueryClient()
  client.setQueryData(ticketKey, { id: 'a', number: 7, version: 3 })
  client.setQueryData(messagesKey, { items: [], nextCursor: null })
  client.setQueryData(otherKey, { id: 'b', number: 8, version: 1 })
  client.setQueryData(listKey, { pages: [{ items: [{ id: 'a', version: 3 }] }] })
  client.setQueryData(teamsKey, { items: [] })
  return client
}
const stale = (client: QueryClient) =>
  [ticketKey, messagesKey, otherKey, listKey, teamsKey].filter((key) => client.getQueryState(key)?.isInvalidated)

test('a changed ticket makes its own answers and the lists old, found by number too', () => {
  const client = filled()
  markStale(client, [{ kind: 'ticket', id: 'a', version: 4 }])
  expect(stale(client)).toEqual([ticketKey, messagesKey, listKey])
})

test('a version that is already here asks nothing again but the parts without a version', () => {
  const client = filled()
  markStale(client, [{ kind: 'ticket', id: 'a', version: 3 }])
  expect(stale(client)).toEqual([messagesKey])
})

test('a ticket that no list shows may have to come in', () => {
  const client = filled()
  markStale(client, [{ kind: 'ticket', id: 'new', version: 1 }])
  expect(stale(client)).toEqual([listKey])
})

test('a new customer makes people old, and nothing of the desk', () => {
  const client = filled()
  client.setQueryData(['GET /people', { query: { query: '' }, pages: true }], { pages: [] })
  markStale(client, [{ kind: 'person', id: 'x', version: 1 }])
  expect(client.getQueryState(['GET /people', { query: { query: '' }, pages: true }])?.isInvalidated).toBe(true)
  expect(stale(client)).toEqual([])
})

test('changed settings touch settings and names alone', () => {
  const client = filled()
  markStale(client, [{ kind: 'desk', id: 'x', version: 1 }])
  expect(stale(client)).toEqual([teamsKey])
})

test('a changed view makes the views and their counts old, a changed ticket only the counts', () => {
  const client = filled()
  const views = ['GET /views', {}]
  const counts = ['GET /views/counts', {}]
  const fill = () => [views, counts].map((key) => client.setQueryData(key, { items: [], nextCursor: null }))
  const old = () => [views, counts].map((key) => client.getQueryState(key)?.isInvalidated)
  fill()
  markStale(client, [{ kind: 'ticket', id: 'new', version: 1 }])
  expect(old()).toEqual([false, true])
  fill()
  markStale(client, [{ kind: 'view', id: 'v', version: 2 }])
  expect(old()).toEqual([true, true])
  expect(client.getQueryState(teamsKey)?.isInvalidated).toBe(false)
})
