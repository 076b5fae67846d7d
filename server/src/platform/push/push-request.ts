import { createECDH } from 'node:crypto'
import webPush from 'web-push'
import type { OutgoingRequest } from '../egress'
import type { PushKeys } from './push-keys'

/** A browser's subscription: where to knock, and the two keys by which only it reads what comes. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string }

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url')
const authBytes = 16

/** Whether something can be written for these keys at all: a point of the curve and 16 bytes. */
export function isUsable({ p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>): boolean {
  if (bytesOf(auth).length !== authBytes) return false
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  try {
    return pair.computeSecret(bytesOf(p256dh)).length > 0
  } catch {
    return false
  }
}

/** One encrypted push, ready for the guarded door. `subject` is how the push service reaches who runs this. */
export function pushRequest(
  target: PushTarget,
  given: { payload: string; keys: PushKeys; subject: string; ttlSeconds: number },
): Pick<OutgoingRequest, 'url' | 'method' | 'headers' | 'body'> {
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint: target.endpoint, keys: { p256dh: target.p256dh, auth: target.auth } },
    given.payload,
    {
      vapidDetails: { subject: given.subject, ...given.keys },
      TTL: given.ttlSeconds,
      contentEncoding: 'aes128gcm',
      urgency: 'normal',
    },
  )
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return {
    url: target.endpoint,
    method: 'POST',
    headers: Object.fromEntries(named.filter(([name]) => name !== 'content-length')), // the door counts by itself
    body: Buffer.from(body ?? ''),
  }
}
