import type { Ctx } from '../context'
import { deleteUnsent } from './attachment-store'

const dayMs = 24 * 60 * 60 * 1000
const mostAtOnce = 5000

/** Uploads of more than a day ago that went nowhere; answers how many. A draft keeps its files. The bytes stay for the backup's week. */
export const sweepUnsentUploads = (ctx: Ctx): Promise<number> =>
  deleteUnsent(ctx, new Date(ctx.now.getTime() - dayMs), mostAtOnce)
