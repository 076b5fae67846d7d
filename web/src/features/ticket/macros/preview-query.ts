import { call } from '../../../lib/api/call'

/** What a macro would write and change on a ticket now: asked anew each time it is looked at. */
export const previewQuery = (number: string, id: string) => ({
  queryKey: ['POST /tickets/{ticket}/macros/{id}/preview', number, id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call('POST /tickets/{ticket}/macros/{id}/preview', { params: { ticket: number, id }, body: {}, signal }),
  staleTime: 5_000,
  retry: false,
})
