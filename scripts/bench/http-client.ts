import { Agent, request } from 'node:http'

/** A keep-alive client without parsing on top: what is measured is the server. */
export type Client = {
  call(method: string, path: string, body?: unknown): Promise<{ status: number; text: string; bytes: number }>
  close(): void
}

export function httpClient(port: number, headers: Record<string, string>, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    call: (method, path, body) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body)
        const given = {
          ...headers,
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
        }
        const sent = request({ host: '127.0.0.1', port, method, path, headers: given, agent }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const all = Buffer.concat(chunks)
            resolve({ status: answer.statusCode ?? 0, text: all.toString('utf8'), bytes: all.length })
          })
          answer.on('error', reject)
        })
        sent.on('error', reject)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}
