import { useListedAct } from '../../lib/query/use-listed-act'
import { showToast } from '../../ui/toast'

/** One act on deliveries; what it did is said in passing. */
export const useDeliveryAct = <Given, Answer>(
  run: (given: Given) => Promise<Answer>,
  after: (answer: Answer) => string,
) => useListedAct(run, { stale: ['deliveries', 'tickets'], onDone: (answer) => showToast({ text: after(answer) }) })
