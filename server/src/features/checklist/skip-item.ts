import type { Ctx } from '../../core/context'
import { readSetting, writeSetting } from '../../core/settings'

const mostKept = 50

/** The names of items are the page's; the oldest ones give way. */
export async function skipItem(ctx: Ctx, item: string): Promise<void> {
  const skipped = await readSetting(ctx, 'skippedChecklistItems')
  if (skipped.includes(item)) return
  await writeSetting(ctx, 'skippedChecklistItems', [...skipped, item].slice(-mostKept))
}
