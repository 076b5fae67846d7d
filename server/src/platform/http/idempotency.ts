import { createHash } from 'node:crypto'
import type { Tx } from '../db'
import { AppError } from '../errors'

export type KeptAnswer = { status: number; answer: unknown }

/**
 * A write with an `Idempotency-Key` runs once: the key is taken in the write's own transaction, so a second request waits
 * for the first and then gets its answer. Kept 24 h; another body under the same key is `idempotency.reused` (409).
 */
export async function answerOnce(
  tx: Tx,
  call: { actorId: string; key: string; fingerprint: string },
  run: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  if (!/^[\x21-\x7e]{16,128}$/.test(call.key))
    throw new AppError('invalid', 'idempotency.malformed', 'Idempotency-Key must have 16 to 128 visible characters.')
  const requestHash = createHash('sha256').update(call.fingerprint).digest()
  const taken = await tx
    .insertInto('idempotencyKeys')
    .values({ actorId: call.actorId, key: call.key, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken === undefined) return keptAnswer(tx, call, requestHash)
  const result = await run()
  await tx
    .updateTable('idempotencyKeys')
    .set({ status: result.status, answer: JSON.stringify(result.answer ?? null) })
    .where('actorId', '=', call.actorId)
    .where('key', '=', call.key)
    .execute()
  return result
}

async function keptAnswer(tx: Tx, call: { actorId: string; key: string }, requestHash: Buffer): Promise<KeptAnswer> {
  const kept = await tx
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('actorId', '=', call.actorId)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow()
  if (!kept.requestHash.equals(requestHash))
    throw new AppError('conflict', 'idempotency.reused', 'This Idempotency-Key was used for another request.')
  return { status: kept.status ?? 200, answer: kept.answer }
}
