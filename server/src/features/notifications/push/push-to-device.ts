import type { Ctx, Open } from '../../../core/context'
import type { FetchedAnswer } from '../../../platform/egress'
import { AppError } from '../../../platform/errors'
import { judgePushAnswer, pushKeysOf, pushRequest } from '../../../platform/push'
import { findNotification } from '../notification-store'
import { causeOf } from '../prepare-notification'
import { prepareAgain } from '../send-notification'
import { type DeviceRow, deleteDevices, findDevice, noteTrouble, noteUse } from './device-store'
import { addPushJob, PushPayload } from './push-job'
import { sayPush } from './say-push'

const timeoutMs = 15_000
const mostAnswerBytes = 65_536
/** A device that is off for longer hears of it in the bell. */
const ttlSeconds = 12 * 3_600
const mostTries = 7
const firstGapSeconds = 30

/** One notification to one device: by the guarded door, for its address is a client's word. Asked again, it says the same once more. */
export async function pushToDevice(open: Open, payload: unknown): Promise<void> {
  const given = PushPayload.parse(payload)
  const found = await open.transact((ctx) => find(ctx, given))
  if (found === null) return
  const request = pushRequest(found.device, {
    payload: found.words,
    keys: pushKeysOf(open.house.keys),
    subject: subjectOf(open.house.url),
    ttlSeconds,
  })
  const answer = await ask(open, { ...request, timeoutMs, maxBytes: mostAnswerBytes })
  await open.transact((ctx) => settle(ctx, given, answer))
}

/** null where there is nobody to tell any more, or it was read meanwhile. */
async function find(ctx: Ctx, given: PushPayload): Promise<{ device: DeviceRow; words: string } | null> {
  const device = await findDevice(ctx, given.deviceId, given.agentId)
  const row = await findNotification(ctx, given.agentId, causeOf(given.kind, given.eventId))
  if (device === null || row === null || row.readAt !== null) return null
  const prepared = await prepareAgain(ctx, given)
  return prepared === null ? null : { device, words: sayPush(prepared, row.id) }
}

type Answer = Pick<FetchedAnswer, 'status' | 'headers'> | { code: 'unreachable' | 'refused' }

async function ask(open: Open, request: Parameters<Open['house']['fetchOutside']>[0]): Promise<Answer> {
  try {
    return await open.house.fetchOutside(request)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code === 'egress.refused' ? 'refused' : 'unreachable' }
  }
}

/** What the service says in words is not kept: only its number is shown, and that to the device's owner. */
async function settle(ctx: Ctx, given: PushPayload, answer: Answer): Promise<void> {
  const { deviceId, agentId } = given
  if ('code' in answer) {
    await noteTrouble(ctx, deviceId, { code: answer.code, status: null })
    if (answer.code === 'unreachable') tryAgain(ctx, given, 0)
  } else {
    const outcome = judgePushAnswer(answer.status, answer.headers)
    if (outcome.kind === 'taken') return noteUse(ctx, deviceId)
    if (outcome.kind === 'gone') await deleteDevices(ctx, { id: deviceId })
    else await noteTrouble(ctx, deviceId, { code: 'answered', status: answer.status })
    if (outcome.kind === 'later') tryAgain(ctx, given, outcome.afterSeconds)
  }
  ctx.announce({ kind: 'notification', id: agentId, version: 0 })
}

/** After 30 s, 1, 2, 4 … 16 minutes, or when the service says. */
function tryAgain(ctx: Ctx, { tries, ...given }: PushPayload, afterSeconds: number): void {
  if (tries + 1 >= mostTries) return
  const seconds = Math.max(afterSeconds, firstGapSeconds * 2 ** tries)
  addPushJob(ctx, given, { tries: tries + 1, at: new Date(ctx.now.getTime() + seconds * 1_000) })
}

/** How a push service reaches who runs this desk (RFC 8292 §2.1): its address, where the web knows it by one. */
const subjectOf = (url: string): string => (url.startsWith('https:') ? url : `mailto:no-reply@${new URL(url).hostname}`)
