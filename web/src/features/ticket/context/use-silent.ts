import type { UseQueryResult } from '@tanstack/react-query'
import { useLate } from '../../../ui/use-late'

/** From then on a card says that it waits. */
const lateMs = 3_000

/** Whether the facts of a card do not come, or not in time. */
export function useSilent({ isPending, isError }: Pick<UseQueryResult, 'isPending' | 'isError'>): boolean {
  const isLate = useLate(isPending, lateMs)
  return isLate || isError
}
