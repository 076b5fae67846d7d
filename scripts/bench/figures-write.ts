import type { Desk } from '../desk-process'
import { SmtpConnection } from '../smtp-client'
import { type Client, httpClient } from './http-client'
import { measure, type Timing } from './measure'
import { random } from './random'
import { languageOf, lengthOf, textOf } from './words'

export type Write = { name: string; timing: Timing; target: { p95?: number; rate?: number } }

export function mailOf(index: number, to: string): string {
  const dice = random(9000 + index)
  const text = textOf(dice, languageOf(dice), lengthOf(dice))
  const head = [
    `From: Customer ${index} <writer${index % 2000}@customers.example>`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(`bench ${index} ${textOf(dice, 'en', 20)}`).toString('base64')}?=`,
    `Message-ID: <bench-${index}-${process.pid}@customers.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
  ]
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}`
  const html = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(`<p>${text}</p>`))}`
  if (index % 10 === 0)
    return [
      ...head,
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      plain,
      '--m',
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="file${index}.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes(dice.below(55_000) + 5000, index))}`,
      '--m--',
      '',
    ].join('\r\n')
  if (index % 3 === 0) return [...head, plain].join('\r\n')
  return [...head, 'Content-Type: multipart/alternative; boundary=a', '', '--a', plain, '--a', html, '--a--', ''].join(
    '\r\n',
  )
}
const base64 = (data: Buffer): string => data.toString('base64').replace(/(.{76})/g, '$1\r\n')
function bytes(size: number, seed: number): Buffer {
  const dice = random(seed)
  return Buffer.from(Array.from({ length: size }, () => dice.below(256)))
}

/** One at a time: from the first byte of SMTP to the ticket in the API's newest page. */
export async function measureVisible(desk: Desk, client: Client, to: string): Promise<Write[]> {
  const smtp = await SmtpConnection.open(desk.smtpPort)
  const accept: number[] = []
  let sent = 50_000 // never the same mail twice, not in the warm-up either: a double opens no ticket
  const act = async (): Promise<void> => {
    const index = sent++
    const before = performance.now()
    const answer = await smtp.send(`writer${index % 2000}@customers.example`, to, mailOf(index, to))
    accept.push(performance.now() - before)
    if (!answer.startsWith('250')) throw new Error(answer)
    const marker = `bench ${index} `
    for (;;) {
      const page = await client.call('GET', '/api/v1/tickets?limit=1&sort=created')
      if (page.text.includes(marker)) return
    }
  }
  const visible = await measure(act, { n: 200, warmUp: 20 })
  smtp.close()
  accept.sort((a, b) => a - b)
  const p95 = accept[Math.floor(accept.length * 0.95)] ?? 0
  return [
    {
      name: 'mail accepted (whole SMTP transaction)',
      timing: { p50: accept[Math.floor(accept.length / 2)] ?? 0, p95, n: accept.length, rate: 0 },
      target: { p95: 5 },
    },
    { name: 'mail to visible, one at a time', timing: visible, target: { p95: 30 } },
  ]
}

/** Four connections at full speed; the clock stops when the last mail is a ticket. */
export async function measureSustained(
  desk: Desk,
  client: Client,
  given: { to: string; mails: number; headers: Record<string, string> },
): Promise<Write> {
  const mails = Array.from({ length: given.mails }, (_, index) => mailOf(100_000 + index, given.to))
  const lanes = await Promise.all(Array.from({ length: 4 }, () => SmtpConnection.open(desk.smtpPort)))
  const startedAt = performance.now()
  await Promise.all(
    lanes.map(async (lane, at) => {
      for (let index = at; index < mails.length; index += 4) {
        const answer = await lane.send('bulk@customers.example', given.to, mails[index] ?? '')
        if (!answer.startsWith('250')) throw new Error(answer)
      }
    }),
  )
  const acceptedMs = performance.now() - startedAt
  while (await isAnyLeft(client)) await new Promise((done) => setTimeout(done, 20))
  const allMs = performance.now() - startedAt
  for (const lane of lanes) lane.close()
  return {
    name: `mails sustained until visible (accepted ${(given.mails / (acceptedMs / 1000)).toFixed(0)}/s)`,
    timing: { p50: 0, p95: 0, n: given.mails, rate: given.mails / (allMs / 1000) },
    target: { rate: 300 },
  }
}

/** A mail that was accepted and is no ticket yet. */
async function isAnyLeft(client: Client): Promise<boolean> {
  const waiting = await client.call('GET', '/api/v1/inbound-mails?state=received&limit=1')
  const left: { items: unknown[] } = JSON.parse(waiting.text)
  return left.items.length > 0
}

export async function measureChanges(desk: Desk, headers: Record<string, string>): Promise<Write[]> {
  const client = httpClient(desk.port, headers, 1)
  const post = async (method: string, path: string, body: unknown): Promise<void> => {
    const answer = await client.call(method, path, body)
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`)
  }
  const number = (index: number): number => 1000 + index
  const results: Write[] = [
    {
      name: "agent's reply",
      timing: await measure(
        (index) =>
          post('POST', `/api/v1/tickets/${number(index)}/messages`, {
            visibility: 'public',
            html: '<p>Thank you, it is on its way.</p>',
          }),
        { n: 300 },
      ),
      target: { p95: 15 },
    },
    {
      name: 'note',
      timing: await measure(
        (index) => post('POST', `/api/v1/tickets/${number(index)}/messages`, { visibility: 'internal', text: 'seen' }),
        { n: 300 },
      ),
      target: { p95: 10 },
    },
    {
      name: 'priority, tag and status in one',
      timing: await measure(
        (index) =>
          post('PATCH', `/api/v1/tickets/${number(index)}`, {
            priority: index % 2 ? 'high' : 'low',
            addTags: [`tag${index % 7}`],
            status: index % 2 ? 'done' : 'todo',
          }),
        { n: 300 },
      ),
      target: { p95: 10 },
    },
  ]
  client.close()
  return results
}
