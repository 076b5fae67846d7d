import { bringDraftsAway } from '../../features/ticket/composer/draft-keepers'
import { isWaiting } from '../../lib/changes/change-board'
import type { WaitingChange } from '../../lib/changes/waiting-change'
import { beforeLeaving } from '../../lib/network/before-leaving'
import { localStore } from '../../lib/storage/local-store'

/** How many texts and changes of this agent are in this browser and nowhere else, after a last try to bring them away. */
export async function leftHere(meId: string): Promise<number> {
  await beforeLeaving.settle()
  const texts = await bringDraftsAway(meId)
  const changes = await localStore<WaitingChange>('changes').entries()
  return texts + changes.filter(([, one]) => one.meId === meId && isWaiting(one)).length
}
