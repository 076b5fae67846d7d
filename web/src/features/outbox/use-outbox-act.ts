import { call } from '../../lib/api/call'
import { useListedAct } from '../../lib/query/use-listed-act'
import { showToast } from '../../ui/toast'

const say = (text: string) => showToast({ text })

/** Sends a mail on its way, or stops it; what came of it is said in passing. */
export function useOutboxAct(
  id: string,
  route: 'POST /deliveries/{id}/retry' | 'POST /deliveries/{id}/cancel',
  done: string,
) {
  const { act, isBusy } = useListedAct<void, unknown>(() => call(route, { params: { id }, body: {} }), {
    stale: ['deliveries', 'tickets', 'drafts'],
    onDone: () => say(done),
    onRefused: say,
  })
  return { act: () => act(), isBusy }
}
