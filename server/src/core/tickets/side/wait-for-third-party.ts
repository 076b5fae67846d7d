import type { Ctx } from '../../context'
import type { Act } from '../act'
import { changeState } from '../change-status'
import { enterStatus } from '../ticket'
import { findStatus } from '../ticket-store'

/**
 * The next step is somebody else's: an open ticket waits for the third party, if this desk has such a status. The
 * customer's own wait goes on.
 */
export async function waitForThirdParty(ctx: Ctx, act: Act): Promise<void> {
  if (act.now.statusCategory !== 'open') return
  const status = await findStatus(ctx, 'waitingForThirdParty')
  if (status !== null) await changeState(ctx, act, enterStatus(act.now, status, ctx.now), status)
}
