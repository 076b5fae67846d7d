import type { Client } from './http-client'
import { measure, type Timing } from './measure'
import { commonWord, rareWord } from './words'

export type Named = { name: string; timing: Timing; target: { p95: number }; against: 'http' }
type Page = { items: { id: string; number: number }[]; nextCursor: string | null }

const read = async (client: Client, path: string): Promise<Page> => {
  const answer = await client.call('GET', path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`)
  return JSON.parse(answer.text)
}
const q = (query: string, more = ''): string => `/api/v1/tickets?limit=50&query=${encodeURIComponent(query)}${more}`

/** Each page is checked once for what it must hold, then timed. */
async function timed(
  client: Client,
  name: string,
  given: { path: string; p95: number; rows: number | null; connections?: number },
): Promise<Named> {
  const page = await read(client, given.path)
  if (given.rows !== null && page.items.length !== given.rows)
    throw new Error(`${name}: ${page.items.length} rows instead of ${given.rows}`)
  const timing = await measure(async () => void (await client.call('GET', given.path)), {
    n: 400,
    connections: given.connections ?? 1,
  })
  return { name, timing, target: { p95: given.p95 }, against: 'http' }
}

export async function measureLists(client: Client): Promise<Named[]> {
  const first = q('status:open')
  const deepCursor = await cursorAt(client, 'status:open', 20)
  return [
    await timed(client, 'list of 50, first page', { path: first, p95: 10, rows: 50 }),
    await timed(client, 'list of 50, page 20', {
      path: `${first}&cursor=${encodeURIComponent(deepCursor)}`,
      p95: 10,
      rows: 50,
    }),
    await timed(client, 'list of 50, by activity', { path: q('status:open', '&sort=activity'), p95: 10, rows: 50 }),
    await timed(client, 'list of 50, done', { path: q('status:done', '&sort=activity'), p95: 10, rows: 50 }),
    await timed(client, 'list of 50, four connections', { path: first, p95: 40, rows: 50, connections: 4 }),
  ]
}

async function cursorAt(client: Client, query: string, pages: number): Promise<string> {
  let cursor = ''
  for (let page = 0; page < pages; page++) {
    const answer = await read(client, `${q(query)}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    cursor = answer.nextCursor ?? cursor
  }
  return cursor
}

/** The ticket page: the ticket and its last 20 messages, as the workspace asks for them. */
export async function measureTicket(client: Client): Promise<Named[]> {
  const number = 501 // every 500th has 20 messages
  const messages = await read(client, `/api/v1/tickets/${number}/messages?limit=50`)
  if (messages.items.length !== 20) throw new Error(`ticket ${number} has ${messages.items.length} messages`)
  const open = async (): Promise<void> => {
    await client.call('GET', `/api/v1/tickets/${number}`)
    await client.call('GET', `/api/v1/tickets/${number}/messages?limit=50`)
  }
  const count = await measure(
    async () => void (await client.call('GET', '/api/v1/tickets/count?query=status%3Aopen')),
    { n: 200 },
  )
  return [
    {
      name: 'ticket of 20 messages (both calls)',
      timing: await measure(open, { n: 300 }),
      target: { p95: 10 },
      against: 'http',
    },
    {
      name: 'ticket, four connections',
      timing: await measure(open, { n: 600, connections: 4 }),
      target: { p95: 40 },
      against: 'http',
    },
    { name: 'count of open tickets', timing: count, target: { p95: 10 }, against: 'http' },
  ]
}

export async function measureSearch(client: Client, tickets: number): Promise<Named[]> {
  return [
    await timed(client, 'search, common word', { path: q(commonWord), p95: 30, rows: 50 }),
    await timed(client, 'search, rare word', {
      path: q(rareWord),
      p95: 10,
      rows: Math.min(50, Math.ceil(tickets / 500)),
    }),
    await timed(client, 'search, absent word', { path: q('qqxxyyzz'), p95: 10, rows: 0 }),
    await timed(client, 'search, two words', { path: q(`${commonWord} status:open`), p95: 30, rows: 50 }),
  ]
}

const pinned = [
  'status:open',
  'status:open waiting:>4h',
  'status:open is:unassigned',
  'status:open (priority:high,urgent OR waiting:>2d)',
  'status:waiting',
  'status:done done:7d',
  'created:today',
  'status:open assignee:none -priority:low',
  commonWord,
  `${rareWord} status:open`,
]

/** The counts beside ten views of the navigation, in one answer. */
export async function measureViews(client: Client): Promise<Named[]> {
  const ids: string[] = []
  for (const query of pinned) {
    const made = await client.call('POST', '/api/v1/views', { name: query, query })
    if (made.status !== 201) throw new Error(`the view ${query} answered ${made.status}: ${made.text.slice(0, 300)}`)
    ids.push(JSON.parse(made.text).id)
  }
  await client.call('PUT', '/api/v1/views/pins', ids)
  const path = '/api/v1/views/counts'
  const counts = await timed(client, 'counts of ten views', { path, p95: 100, rows: pinned.length })
  for (const id of ids) await client.call('DELETE', `/api/v1/views/${id}`)
  return [counts]
}
