import { createServer } from 'node:http'

export type TokenServer = {
  url: string
  /** What was asked, by field. */
  asked: Record<string, string>[]
  answer: { status: number; body: unknown }
  close(): Promise<void>
}

/** A provider's token endpoint that says what it is told to. */
export async function tokenServer(): Promise<TokenServer> {
  const fake: Omit<TokenServer, 'url' | 'close'> = { asked: [], answer: { status: 200, body: {} } }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      fake.asked.push(Object.fromEntries(new URLSearchParams(body)))
      response.writeHead(fake.answer.status, { 'content-type': 'application/json' })
      response.end(typeof fake.answer.body === 'string' ? fake.answer.body : JSON.stringify(fake.answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return Object.assign(fake, {
    url: `http://127.0.0.1:${port}/token`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}
