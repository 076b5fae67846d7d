import type { Readable } from 'node:stream'
import type { RouteInput } from '@foyer/contract/route'
import type { getAttachment } from '@foyer/contract/uploads'
import { AppError } from '../../platform/errors'
import { RawAnswer } from '../../platform/http'
import { readId } from '../../platform/ids'
import type { Actor, Ctx, House, Open } from '../context'
import { type AttachmentRow, findAttachment, isTicketVisible } from './attachment-store'
import { decideType, headLength, isRaster } from './decide-type'
import { disposition } from './disposition'
import { attachmentUnknown } from './errors'
import { isPathSigned, signedAttachmentPath } from './signed-path'

type Asked = Pick<RouteInput<typeof getAttachment>, 'params' | 'query'>
type Found = { row: AttachmentRow; by: 'seat' | 'signature'; at: Date }
const onScreenMs = 15 * 60_000

/** One file to whoever may see its ticket, uploaded it, or holds a signed path; all others get the same 404. */
export async function giveAttachment(open: Open, { params, query }: Asked): Promise<RawAnswer> {
  const found = await open.transact((ctx) => find(ctx, { params, query }))
  if (found === null) throw attachmentUnknown()
  const { row } = found
  const isInline = query.inline && (await isPicture(open.house, row))
  if (found.by === 'seat' && !isInline && row.ticketId !== null && open.house.filesUrl !== null)
    return elsewhere(open.house, row, found.at)
  return new RawAnswer(await bytesOf(open.house, row), {
    'content-type': row.contentType,
    'content-length': String(row.size),
    'content-disposition': disposition(isInline ? 'inline' : 'attachment', row.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=3600',
    // A mail is shown in a frame without an origin, whose pictures come by signed paths.
    'cross-origin-resource-policy': found.by === 'signature' ? 'cross-origin' : 'same-origin',
  })
}

/** Where the desk has an origin for files, theirs is the only one that gives out what a browser might run. */
function elsewhere(house: House, row: AttachmentRow, now: Date): RawAnswer {
  const path = signedAttachmentPath(house.keys, row, new Date(now.getTime() + onScreenMs))
  return new RawAnswer('', { location: `${house.filesUrl}${path}`, 'cache-control': 'no-store' }, 302)
}

async function find(ctx: Ctx, { params, query }: Asked): Promise<Found | null> {
  const id = readId(params.id)
  const row = id === null ? null : await findAttachment(ctx, id)
  if (row === null) return null
  if (await maySee(ctx, row)) return { row, by: 'seat', at: ctx.now }
  const { expires = '', signature = '' } = query
  const isSigned = isPathSigned(ctx.house.keys, row, { expires, signature, now: ctx.now })
  return isSigned && (await isSent(ctx, row)) ? { row, by: 'signature', at: ctx.now } : null
}

async function maySee(ctx: Ctx, row: AttachmentRow): Promise<boolean> {
  const { actor } = ctx
  if (!mayRead(actor)) return false
  if (row.messageId === null) return actor.kind === 'agent' && row.uploadedBy === actor.personId
  return row.ticketId !== null && (await isTicketVisible(ctx, row.ticketId))
}

/** The route is open to signatures, so no guard has asked for the token's scope. */
const mayRead = (actor: Actor): boolean =>
  actor.kind === 'agent' && (actor.via.kind === 'session' || actor.via.scopes.includes('read'))

/** What is not on a ticket yet has no path, and a path must not outlive the ticket's deletion. */
const isSent = async (ctx: Ctx, row: AttachmentRow): Promise<boolean> =>
  row.ticketId !== null && isTicketVisible({ ...ctx, actor: { kind: 'system', name: 'attachment' } }, row.ticketId)

/** By the bytes as they are now, whoever stored them and whatever was written beside them. */
async function isPicture(house: House, row: AttachmentRow): Promise<boolean> {
  if (!isRaster(row.contentType)) return false
  for await (const chunk of await bytesOf(house, row))
    return decideType(Buffer.from(chunk).subarray(0, headLength), null) === row.contentType
  return false
}

async function bytesOf(house: House, row: AttachmentRow): Promise<Readable> {
  try {
    return await house.blobs.stream(row.sha256)
  } catch (error) {
    house.log.error({ err: error, sha256: row.sha256 }, 'the bytes of an attachment are missing')
    throw new AppError('unavailable', 'attachment.bytesMissing', 'The bytes of this file are not in the store.')
  }
}
