import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useCommands } from '../../lib/commands/command-runner'
import { useLanguage } from '../../lib/i18n/language'
import { askAgain } from '../../lib/query/ask-again'
import { showToast } from '../../ui/toast'
import { readNewer } from './composer/read-newer'

/** Releases another agent's reply. What was written after it is shown first: `newer`, whose last one the next call names. */
export function useRelease(message: Message, ticket: Ticket) {
  const client = useQueryClient()
  const language = useLanguage()
  const commands = useCommands()
  const [isBusy, setBusy] = useState(false)
  const [newer, setNewer] = useState<readonly Message[]>([])
  const params = { id: message.id }

  async function release(seenMessageId: string | undefined): Promise<void> {
    setBusy(true)
    try {
      await call('POST /messages/{id}/release', { params, body: { ...(seenMessageId && { seenMessageId }) } })
      commands.did({
        said: language.t('release.done'),
        undo: async () => {
          await call('POST /messages/{id}/recall', { params, body: {} })
          await askAgain(client, 'tickets', 'deliveries')
        },
      })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.code === 'reply.stale') setNewer(await readNewer(error, ticket))
      else showToast({ text: refusalOf(error, language) })
    } finally {
      setBusy(false)
      await askAgain(client, 'tickets', 'deliveries')
    }
  }
  return { release, isBusy, newer }
}
