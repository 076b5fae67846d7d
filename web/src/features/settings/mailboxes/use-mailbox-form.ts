import type { Grant, Mailbox } from '@foyer/contract/desk'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useContractForm } from '../../../ui/form/use-contract-form'
import { mailboxChange, mailboxForm, valuesOf } from './mailbox-values'

/** One form over the mailbox and its grants: saved in two calls, the second only after the first was taken. */
export function useMailboxForm(mailbox: Mailbox, grants: readonly Grant[]) {
  const client = useQueryClient()
  const { id } = mailbox
  // A refused second call leaves the first one saved; trying again must not count as somebody else's change.
  const version = useRef(mailbox.version)
  return useContractForm({
    schema: mailboxForm,
    values: valuesOf(mailbox, grants),
    save: async (values, changed) => {
      // Lists are marked by their places (`grants.0.level`); what is saved is the whole.
      const names = changed.map((one) => one.split('.')[0] ?? one)
      const change = mailboxChange(values, names)
      if (change !== null) {
        const body = { ...change, version: version.current }
        version.current = (await call('PATCH /mailboxes/{id}', { params: { id }, body })).version
      }
      if (names.includes('grants')) {
        const answer = await call('PUT /mailboxes/{id}/grants', { params: { id }, body: values.grants })
        client.setQueryData(apiQuery('GET /mailboxes/{id}/grants', { params: { id } }).queryKey, answer)
      }
      await client.invalidateQueries({ queryKey: ['GET /mailboxes'] })
    },
  })
}

export type MailboxContractForm = ReturnType<typeof useMailboxForm>
