import { z } from 'zod'
import type { DeliveryRow } from './compose-store'

const Run = z.object({
  run: z.object({ since: z.coerce.date(), attemptsBefore: z.number().int() }).optional(),
})

/** When the tries that count began: with the mail, or when a person set it going again. */
export function runOf(delivery: Pick<DeliveryRow, 'composition' | 'createdAt'>): {
  since: Date
  attemptsBefore: number
} {
  return Run.parse(delivery.composition).run ?? { since: delivery.createdAt, attemptsBefore: 0 }
}

export function withNewRun(delivery: Pick<DeliveryRow, 'composition' | 'attempts'>, now: Date): string {
  const known = z.record(z.string(), z.unknown()).parse(delivery.composition)
  return JSON.stringify({ ...known, run: { since: now.toISOString(), attemptsBefore: delivery.attempts } })
}
