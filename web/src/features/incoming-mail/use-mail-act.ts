import { useListedAct } from '../../lib/query/use-listed-act'

/** One act on arrivals. */
export const useMailAct = <Given, Answer>(run: (given: Given) => Promise<Answer>, onDone?: (answer: Answer) => void) =>
  useListedAct(run, { stale: ['inbound', 'tickets'], ...(onDone && { onDone }) })
