import { localStore } from '../../../lib/storage/local-store'
import { type DraftKind, draftKey, isEmptyBody, type LocalDraft } from './draft-body'
import { type DraftKeeper, keepDraft } from './draft-keeper'
import { draftServer } from './draft-server'

const store = localStore<LocalDraft>('drafts')
/** One for each draft, also while its ticket is not on the screen but its words are still on their way. */
const keepers = new Map<string, DraftKeeper>()

export function keeperOf(meId: string, ticketId: string, kind: DraftKind): DraftKeeper {
  const key = draftKey(meId, ticketId, kind)
  const keeper = keepers.get(key) ?? keepDraft(key, store, draftServer(ticketId, kind))
  keepers.set(key, keeper)
  return keeper
}

/** Its composer left the screen: it goes once all its words are on the server. */
export async function letGo(keeper: DraftKeeper): Promise<void> {
  await keeper.leave(false)
  if (keeper.isAhead() || keeper.isWatched()) return
  for (const [key, one] of keepers) if (one === keeper) keepers.delete(key)
}

/** Which drafts of this agent are in this browser with words that the server does not have, as far as is known here. */
const draftsAhead = async (meId: string): Promise<[ticketId: string, kind: DraftKind][]> =>
  (await store.entries())
    .filter(([key, one]) => key.startsWith(`${meId} `) && one.isAhead && !isEmptyBody(one.body))
    .map(([key]) => {
      const [, ticketId = '', kind = 'reply'] = key.split(' ')
      // As it was written by `draftKey`.
      return [ticketId, kind as DraftKind]
    })

/** Brings away what was written before the page was closed or without a network; answers how many are left. */
export async function bringDraftsAway(meId: string): Promise<number> {
  for (const [ticketId, kind] of await draftsAhead(meId)) {
    const keeper = keeperOf(meId, ticketId, kind)
    if (!keeper.isWatched()) await keeper.open()
    await keeper.flush()
    if (!keeper.isWatched()) await letGo(keeper)
  }
  return (await draftsAhead(meId)).length
}
