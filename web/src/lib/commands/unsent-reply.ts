import { call } from '../api/call'
import { queryClient } from '../query/shared-client'

let last: { deliveryId: string; releaseAt: string } | null = null

/** The reply this window sent last, as long as it has not left. */
export const unsentReply = {
  remember: (deliveryId: string, releaseAt: string): void => {
    last = { deliveryId, releaseAt }
  },
  isThere: (): boolean => last !== null && Date.parse(last.releaseAt) > Date.now(),
  /** It leaves at once. */
  async send(): Promise<void> {
    if (last === null) return
    await call('POST /deliveries/{id}/retry', { params: { id: last.deliveryId }, body: {} })
    last = null
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => /^GET \/tickets/.test(String(queryKey[0])) })
  },
}
