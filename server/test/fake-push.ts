import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

export type PushedMessage = {
  path: string
  payload: Record<string, unknown>
  ttl: string
  audience: string
  subject: string
}
export type FakePush = Awaited<ReturnType<typeof fakePush>>

/**
 * A push service and the browsers behind it: it checks who knocks as RFC 8292 says, and reads what it gets as RFC 8291 has
 * browsers do, by nothing but Node's own cryptography. What cannot be read is refused with 400.
 */
export async function fakePush() {
  const browsers = new Map<string, { pair: ECDH; auth: Buffer; serverKey: string }>()
  const pushed: PushedMessage[] = []
  const refusals: { status: number; headers?: Record<string, string> }[] = []
  const problems: string[] = []
  const server = createServer((request, answer) => {
    void take(request).then(({ status, headers }) =>
      answer.writeHead(status, headers).end('<p>a page of the service</p>'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`

  async function take(request: IncomingMessage): Promise<{ status: number; headers?: Record<string, string> }> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const refusal = refusals.shift()
    if (refusal !== undefined) return refusal
    const path = request.url ?? ''
    const browser = browsers.get(path)
    if (browser === undefined) return { status: 410 }
    try {
      const claims = readClaims(String(request.headers.authorization), browser.serverKey)
      if (request.headers['content-encoding'] !== 'aes128gcm') throw new Error('not aes128gcm')
      const payload = JSON.parse(decrypt(Buffer.concat(chunks), browser).toString('utf8'))
      pushed.push({ path, payload, ttl: String(request.headers.ttl), audience: claims.aud, subject: claims.sub })
      return { status: 201 }
    } catch (error) {
      problems.push(String(error))
      return { status: 400 }
    }
  }

  return {
    origin,
    pushed,
    problems,
    /** The next requests are answered so, before anything is looked at. */
    refuse: (...answers: typeof refusals) => void refusals.push(...answers),
    /** A browser that subscribes with this key of a desk: what it hands to the desk. */
    subscribe(serverKey: string) {
      const pair = createECDH('prime256v1')
      const p256dh = pair.generateKeys('base64url')
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('base64url')}`
      browsers.set(path, { pair, auth, serverKey })
      return { endpoint: `${origin}${path}`, keys: { p256dh, auth: auth.toString('base64url') } }
    },
    /** The browser gave the subscription up. */
    forget: (endpoint: string) => void browsers.delete(new URL(endpoint).pathname),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}

/** `vapid t=<jwt>, k=<key>`: signed by the key that the browser subscribed with, and not for long. */
function readClaims(authorization: string, serverKey: string): { aud: string; sub: string; exp: number } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  if (key !== serverKey) throw new Error('the key is none that the browser subscribed with')
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isSigned) throw new Error('the signature is wrong')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  const left = claims.exp - Date.now() / 1_000
  if (left <= 0 || left > 24 * 3_600) throw new Error('the token is too old or lives too long')
  return claims
}

/** One record of aes128gcm (RFC 8188) under the keys of RFC 8291 §3.4. */
function decrypt(body: Buffer, { pair, auth }: { pair: ECDH; auth: Buffer }): Buffer {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = plain.lastIndexOf(2) // the delimiter of the last record, before its padding
  if (end < 0) throw new Error('the record has no end')
  return plain.subarray(0, end)
}
