import type { Ctx } from '../context'

/** Reads the words of a message's files for the search. */
export const readFilesJob = 'files.read'

/** After everything that somebody waits for. What is imported is many, and comes with the files left over. */
export function readLater(ctx: Ctx, messageId: string): void {
  if (ctx.actor.kind === 'system' && ctx.actor.isImporting) return
  ctx.addJob({ name: readFilesJob, payload: { messageId }, priority: 10, maxAttempts: 3 })
}
