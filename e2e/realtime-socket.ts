import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import type { FollowMessage, RealtimeMessage } from '@foyer/contract/realtime'

export type RealtimeSocket = {
  /** Resolves once the server has taken it in. */
  follow(things: FollowMessage['follow']): Promise<void>
  /** The next message that is looked for; those heard since the last call count, the others before it are let go. */
  hear(isLookedFor: (message: RealtimeMessage) => boolean): Promise<RealtimeMessage>
  close(): void
}

/**
 * A WebSocket (RFC 6455) of a program with a token: Node 20 brings none, and a browser would send no token. To a server that
 * says goodbye it does not answer, as a laptop asleep does not.
 */
export async function openRealtimeSocket(port: number, token: string): Promise<RealtimeSocket> {
  const asked = request({
    port,
    host: '127.0.0.1',
    path: '/api/v1/realtime',
    headers: {
      authorization: `Bearer ${token}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  }).end()
  asked.on('response', (answer) => asked.destroy(new Error(`no socket: ${answer.statusCode}`)))
  const [, socket, first]: [unknown, Socket, Buffer] = await new Promise((resolve, reject) => {
    asked.once('upgrade', (...given) => resolve(given))
    asked.once('error', reject)
  })
  const heard: RealtimeMessage[] = []
  let buffer = Buffer.alloc(0)
  const take = (chunk: Buffer): void => {
    buffer = Buffer.concat([buffer, chunk])
    for (let frame = readFrame(buffer); frame !== null; frame = readFrame(buffer)) {
      buffer = buffer.subarray(frame.length)
      if (frame.text !== null) heard.push(JSON.parse(frame.text))
    }
    socket.emit('heard')
  }
  socket.on('error', () => socket.destroy())
  socket.on('data', take)
  take(first)

  async function hear(isLookedFor: (message: RealtimeMessage) => boolean): Promise<RealtimeMessage> {
    for (;;) {
      for (let message = heard.shift(); message !== undefined; message = heard.shift())
        if (isLookedFor(message)) return message
      if (socket.destroyed) throw new Error('the socket was closed')
      await Promise.race([once(socket, 'heard'), once(socket, 'close')])
    }
  }
  return {
    hear,
    async follow(things) {
      socket.write(frameOf(JSON.stringify({ follow: things })))
      await hear((message) => 'changed' in message)
    },
    close: () => void socket.destroy(),
  }
}

const textOpcode = 1

function readFrame(buffer: Buffer): { text: string | null; length: number } | null {
  if (buffer.length < 2) return null
  const short = buffer.readUInt8(1)
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (buffer.length < start) return null
  const size = start === 2 ? short : start === 4 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2))
  if (buffer.length < start + size) return null
  const isText = (buffer.readUInt8(0) & 0x0f) === textOpcode
  return { text: isText ? buffer.toString('utf8', start, start + size) : null, length: start + size }
}

/** Masked, as everything a client sends. */
function frameOf(text: string): Buffer {
  const body = Buffer.from(text)
  const mask = randomBytes(4)
  const head = Buffer.from([0x80 | textOpcode, 0x80 | 126, body.length >> 8, body.length & 0xff])
  return Buffer.concat([head, mask, body.map((byte, at) => byte ^ (mask[at % 4] ?? 0))])
}
