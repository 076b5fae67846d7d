import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import type { Answer } from '../../../lib/api/routes'
import { newId } from '../../../lib/new-id'
import { queryClient } from '../../../lib/query/shared-client'
import { windowId } from '../../../lib/storage/window-id'
import type { DraftBody, DraftKind, LocalDraft, ServerDraft } from './draft-body'

export const draftsQuery = (ticketId: string) => apiQuery('GET /drafts', { query: { ticketId } })

/** The ways of a composer to its draft on the server. Each answer is filed, so that its own echo is no news. */
export function draftServer(ticketId: string, kind: DraftKind) {
  const save = async (draft: LocalDraft, isLast: boolean): Promise<ServerDraft> => {
    const { id, version, body } = draft
    const given = { ticketId, kind, body, version, ...(!isLast && { pen: windowId }) }
    return file(await call('PUT /drafts/{id}', { params: { id }, body: given, isLast }))
  }
  return {
    list: async (): Promise<ServerDraft[]> => {
      const answer = await call('GET /drafts', { query: { ticketId } })
      queryClient.setQueryData(draftsQuery(ticketId).queryKey, answer)
      return answer.items.filter((one) => one.kind === kind)
    },
    save,
    putAside: async (body: DraftBody, writtenAt: string): Promise<void> => {
      const given = { ticketId, kind, body, version: 0, isAside: true, ...(writtenAt !== '' && { writtenAt }) }
      file(await call('PUT /drafts/{id}', { params: { id: newId() }, body: given }))
    },
    hold: async (id: string, act: 'take' | 'keep' | 'leave'): Promise<ServerDraft> =>
      file(
        await call('PUT /drafts/{id}/pen', { params: { id }, body: { pen: windowId, act }, isLast: act === 'leave' }),
      ),
    remove: async (id: string): Promise<void> => {
      await call('DELETE /drafts/{id}', { params: { id } })
      refile((items) => items.filter((one) => one.id !== id))
    },
  }
}
export type DraftServer = ReturnType<typeof draftServer>

type Draft = Answer<'PUT /drafts/{id}'>
type List = Answer<'GET /drafts'>

function file(draft: Draft): Draft {
  refile((items, ticketId) => {
    if (items.some((one) => one.id === draft.id)) return items.map((one) => (one.id === draft.id ? draft : one))
    return ticketId === undefined || ticketId === draft.ticketId ? [draft, ...items] : items
  })
  return draft
}

function refile(change: (items: Draft[], ticketId: string | undefined) => Draft[]): void {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['GET /drafts'] })) {
    const asked = queryKey[1] as { query?: { ticketId?: string } }
    queryClient.setQueryData<List>(queryKey, (known) =>
      known ? { ...known, items: change(known.items, asked.query?.ticketId) } : known,
    )
  }
}
