import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { beforeLeaving } from '../../../lib/network/before-leaving'
import { useFollow } from '../../../lib/realtime/follow'
import { useMe } from '../../../lib/session/session'
import type { DraftKind } from './draft-body'
import type { DraftKeeper, ShownDraft } from './draft-keeper'
import { keeperOf, letGo } from './draft-keepers'
import { type DraftServer, draftServer, draftsQuery } from './draft-server'
import { returnedDrafts } from './returned-drafts'

const beatMs = 20_000
export type DraftHandle = ShownDraft &
  Pick<DraftKeeper, 'change' | 'takePen' | 'settle' | 'sent'> &
  Pick<DraftServer, 'putAside' | 'remove'>

/** The draft of this agent, ticket and kind: kept while it is written, live where another window writes it. */
export function useDraft(ticketId: string, kind: DraftKind): DraftHandle {
  const meId = useMe().id
  const server = useMemo(() => draftServer(ticketId, kind), [ticketId, kind])
  const keeper = useMemo(() => keeperOf(meId, ticketId, kind), [meId, ticketId, kind])
  const shown = useSyncExternalStore(keeper.listen, keeper.get)
  useFollow('drafts')
  // While another one writes, it may fall silent without a word.
  const refetchInterval = shown.isElsewhere && beatMs
  const { data, dataUpdatedAt } = useQuery({ ...draftsQuery(ticketId), refetchInterval, enabled: shown.isReady })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same answer again says that the server is there
  useEffect(() => {
    if (data) keeper.hear(data.items.filter((one) => one.kind === kind))
  }, [keeper, kind, data, dataUpdatedAt])
  useEffect(
    () => returnedDrafts.listen((told) => void (told === ticketId && kind !== 'note' && keeper.look())),
    [keeper, ticketId, kind],
  )
  useEffect(() => stayWith(keeper), [keeper])
  const { change, takePen, settle, sent } = keeper
  return { ...shown, change, takePen, settle, sent, putAside: server.putAside, remove: server.remove }
}

/** As long as its composer is on the screen; what is left over then goes on by itself. */
function stayWith(keeper: DraftKeeper): () => void {
  void keeper.open()
  const turned = () => void (document.hidden ? keeper.flush(true) : keeper.keepPen())
  const flush = () => void keeper.flush()
  const gone = () => void keeper.leave(true)
  const warn = (event: BeforeUnloadEvent) => {
    if (keeper.get().state === 'refused') event.preventDefault()
  }
  const beat = window.setInterval(() => document.hidden || void keeper.keepPen(), beatMs)
  const unlisten = beforeLeaving.listen(() => keeper.flush())
  document.addEventListener('visibilitychange', turned)
  document.addEventListener('focusout', flush)
  window.addEventListener('online', flush)
  window.addEventListener('pagehide', gone)
  window.addEventListener('beforeunload', warn)
  return () => {
    window.clearInterval(beat)
    unlisten()
    document.removeEventListener('visibilitychange', turned)
    document.removeEventListener('focusout', flush)
    window.removeEventListener('online', flush)
    window.removeEventListener('pagehide', gone)
    window.removeEventListener('beforeunload', warn)
    void letGo(keeper)
  }
}
