import { useQuery } from '@tanstack/react-query'
import { useStatuses } from '../statuses/use-statuses'
import { macrosQuery } from './use-macros'

/** The key of the status that macros in a message lead to, the last word counting; null where they leave it alone. */
export function useDecidedStatus(ids: readonly string[]): string | null {
  const { statuses } = useStatuses()
  const { data } = useQuery({ ...macrosQuery, enabled: ids.length > 0 })
  const actions = ids.flatMap((id) => data?.items.find((one) => one.id === id)?.actions ?? [])
  const last = actions.findLast(({ action }) => action === 'setStatus' || action === 'snooze')
  if (last?.action === 'snooze') return statuses.find(({ waitsFor }) => waitsFor === 'date')?.key ?? null
  if (last?.action !== 'setStatus') return null
  // A category stands for its first status.
  const ofCategory = statuses.find(({ category, isArchived }) => category === last.status && !isArchived)
  return ofCategory?.key ?? last.status
}
