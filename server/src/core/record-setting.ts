import type { Ctx } from './context'

type Setting = { id: string; version: number }

/**
 * The one event of a change of set-up: the whole object as the API shows it, before and after, so no secret is ever in it.
 * null before: created; null after: deleted.
 */
export async function recordSetting<T extends Setting>(
  ctx: Ctx,
  kind: string,
  change: { before: T | null; after: T | null },
): Promise<void> {
  const { before, after } = change
  const one = after ?? before
  if (one === null) return
  const act = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  await ctx.emit({
    objectType: kind,
    objectId: one.id,
    objectVersion: after === null ? one.version + 1 : one.version,
    body: { type: `${kind}.${act}`, before, after },
  })
}
