import type { BulkChange } from '@foyer/contract/bulk-changes'
import { call } from '../api/call'
import type { Body } from '../api/routes'
import type { ChosenTickets } from '../commands/place'
import { queryClient } from '../query/shared-client'
import { watchedChanges } from './watched-changes'

type Given = Body<'POST /bulk-changes'>
export type ManyActions = Given['actions']

/** Changes all that is chosen as one act; the list's head shows how far it is and what was refused. */
export async function changeChosen(chosen: ChosenTickets, actions: ManyActions) {
  const bulk = await call('POST /bulk-changes', { body: { ...chosen.target, actions } as Given })
  chosen.clear()
  await watch(bulk)
  return { bulk, undo: () => undoChosen(bulk.id) }
}

export type AnswerToAll = Body<'POST /tickets/{ticket}/solve'>

/** Answers the open tickets of an incident as one act; it is watched and taken back like any other. */
export async function answerAll(number: number, body: AnswerToAll) {
  const bulk = await call('POST /tickets/{ticket}/solve', { params: { ticket: String(number) }, body })
  await watch(bulk)
  return { bulk, undo: () => undoChosen(bulk.id) }
}

/** Taken back as one act, which may itself take its time. */
export async function undoChosen(id: string): Promise<void> {
  await watch(await call('POST /bulk-changes/{id}/undo', { params: { id }, body: {} }))
}

export async function retryRefused(id: string, isForced = false): Promise<void> {
  await watch(await call('POST /bulk-changes/{id}/retry', { params: { id }, body: { isForced } }))
}

export async function cancelChange(id: string): Promise<void> {
  await watch(await call('POST /bulk-changes/{id}/cancel', { params: { id }, body: {} }))
}

async function watch(bulk: BulkChange): Promise<void> {
  watchedChanges.add(bulk.id)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => /^GET \/(tickets|views\/counts|bulk-changes|tags)/.test(String(queryKey[0])),
  })
}
