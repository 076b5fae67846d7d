import { z } from 'zod'
import { IdParams, line } from './primitives'
import { route } from './route'

export const Upload = z.object({ id: z.string(), name: z.string(), size: z.number().int(), contentType: z.string() })
export type Upload = z.output<typeof Upload>
export const uploadFile = route({
  method: 'POST',
  path: '/uploads',
  access: { verb: 'upload.write', scope: 'write' },
  rawBody: true,
  status: 201,
  query: z.strictObject({ name: line(200) }),
  answer: Upload,
  errors: ['upload.tooLarge', 'upload.empty'],
})
/** One of the caller's own uploads that went with no message yet. */
export const getUpload = route({
  method: 'GET',
  path: '/uploads/{id}',
  access: { verb: 'upload.write', scope: 'read' },
  params: IdParams,
  answer: Upload,
  errors: ['attachment.unknown'],
})
/**
 * Where files have an origin of their own it is 302 to a path there, good for 15 minutes; pictures asked for inline stay.
 */
export const getAttachment = route({
  method: 'GET',
  path: '/attachments/{id}',
  access: 'anonymous',
  params: IdParams,
  answer: z.string(),
  errors: ['attachment.unknown'],
  query: z.strictObject({
    expires: z.string().max(20).optional(),
    signature: z.string().max(60).optional(),
    inline: z.stringbool().default(false),
  }),
})
