import { z } from 'zod'

export const HealthPart = z.object({
  name: z.string(),
  status: z.enum(['ok', 'warn', 'fail']),
  detail: z.string().nullable(),
  age: z.number().nullable(),
})
/** `GET /health/ready`, outside /api/v1; details only for admins and from loopback. */
export const Health = z.object({
  status: z.enum(['ok', 'warn', 'fail']),
  parts: z.array(HealthPart),
  version: z.string(),
})
export type Health = z.output<typeof Health>
