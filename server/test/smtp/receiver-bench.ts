import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  type SmtpEnvelope,
  type SmtpReceiver,
  type SmtpReceiverOptions,
  startSmtpReceiver,
} from '../../src/platform/mail/smtp-receive'
import { clientWithEnvelope, type RawClient } from './raw-client'

export type Stored = { bytes: Buffer; envelope: SmtpEnvelope }

/** For localhost and 127.0.0.1, of nobody's trust: tests alone use it. */
export const testTls = {
  cert: readFileSync(new URL('../fixtures/tls/cert.pem', import.meta.url), 'utf8'),
  key: readFileSync(new URL('../fixtures/tls/key.pem', import.meta.url), 'utf8'),
}

export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Receivers that keep in memory what they get, and their clients; `closeAll` ends them after each test. */
export function receiverBench() {
  const receivers: SmtpReceiver[] = []
  const clients: RawClient[] = []
  const keep = (client: RawClient): RawClient => {
    clients.push(client)
    return client
  }
  return {
    keep,
    async aReceiver(over: Partial<SmtpReceiverOptions> = {}) {
      const stored: Stored[] = []
      const receiver = await startSmtpReceiver({
        protocol: 'smtp',
        host: '127.0.0.1',
        port: 0,
        maxSize: 2_000,
        maxConnections: 50,
        idleMs: 60_000,
        isKnownRecipient: async (address) => address.endsWith('@desk.example'),
        store: async (stream, envelope) => {
          stored.push({ bytes: await readAll(stream), envelope })
          return { ids: envelope.to.map((address) => `mail-${stored.length}-${address.split('@')[0]}`) }
        },
        log: { info: () => undefined, error: () => undefined },
        ...over,
      })
      receivers.push(receiver)
      return { port: receiver.port, stored, receiver }
    },
    ready: async (port: number, to?: readonly string[]) => keep(await clientWithEnvelope(port, to)),
    async closeAll() {
      for (const client of clients.splice(0)) client.end()
      await Promise.all(receivers.splice(0).map((receiver) => receiver.close()))
    },
  }
}
