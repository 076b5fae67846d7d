import type { Message } from '@foyer/contract/messages'
import { useInfiniteQuery } from '@tanstack/react-query'
import { eventsQuery } from '../use-ticket'

/** Of what stopped a reply: the messages whose authors have taken them back since, before they left. */
export function useWithdrawn(number: string, newer: readonly Message[]): readonly Message[] {
  const { data } = useInfiniteQuery({ ...eventsQuery(number), enabled: newer.length > 0 })
  const recalled = (data?.pages ?? [])
    .flatMap((page) => page.items)
    .flatMap(({ type, data }) => (type === 'message.recalled' ? [data.messageId] : []))
  return newer.filter(({ id }) => recalled.includes(id))
}
