import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { unsentReply } from '../../../lib/commands/unsent-reply'
import { useLanguage } from '../../../lib/i18n/language'
import { newId } from '../../../lib/new-id'
import { askAgain } from '../../../lib/query/ask-again'
import { recallReply } from '../recall-reply'
import type { DraftKind } from './draft-body'
import { mentionedIds } from './mentioned-ids'
import type { DraftHandle } from './use-draft'

export interface SendProblem {
  problem: ApiProblem
  /** Of `reply.stale`: what others wrote meanwhile, in full. */
  newer: readonly Message[]
}

export interface Given {
  status?: string | undefined
  seen?: string | undefined
  sendAt?: string | undefined
  /** Without what the macros in it cannot do. */
  skipUnfit?: boolean | undefined
}

/** Sends what the draft holds. A refusal, a lost connection or a stale view gives the text back and says why. */
export function useSend(ticket: Ticket, kind: DraftKind, draft: DraftHandle, seenMessageId: string | undefined) {
  const client = useQueryClient()
  const { t } = useLanguage()
  const commands = useCommands()
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<SendProblem | null>(null)
  // The same text sent twice is one message: the key changes only after a send went through or the words changed.
  const key = useRef({ words: '', value: newId() })

  async function send(given: Given): Promise<boolean> {
    if (isSending) return false
    setSending(true)
    setRefused(null)
    const { body } = draft
    const words = JSON.stringify([kind, body, given])
    if (key.current.words !== words) key.current = { words, value: newId() }
    try {
      const saved = await draft.settle()
      const addresses = (list: typeof body.to) => list.map((one) => one.address)
      const sent = await call('POST /tickets/{ticket}/messages', {
        params: { ticket: String(ticket.number) },
        idempotencyKey: key.current.value,
        body: {
          visibility: kind === 'note' ? 'internal' : 'public',
          ...(body.html !== '' && { html: body.html }),
          ...(kind === 'note' && { mentionIds: mentionedIds(body.html) }),
          ...(body.attachmentIds.length > 0 && { attachmentIds: body.attachmentIds }),
          ...(body.macroIds.length > 0 && { macroIds: body.macroIds, skipUnfit: given.skipUnfit ?? false }),
          ...(kind === 'reply' && { to: addresses(body.to), cc: addresses(body.cc), bcc: addresses(body.bcc) }),
          ...(given.status !== undefined && { status: given.status }),
          ...(given.sendAt !== undefined && { sendAt: given.sendAt }),
          ...(kind === 'reply' &&
            (given.seen ?? seenMessageId) !== undefined && { seenMessageId: given.seen ?? seenMessageId }),
          ...saved,
        },
      })
      key.current = { words: '', value: newId() }
      draft.sent(body)
      if (sent.releaseAt !== null && sent.delivery !== null) unsentReply.remember(sent.delivery.id, sent.releaseAt)
      if (sent.releaseAt !== null)
        commands.did({
          said: t(given.sendAt === undefined ? 'reply.sent' : 'reply.scheduled'),
          undo: () => recallReply(sent.id),
        })
      await askAgain(client, 'tickets', 'drafts', ...(body.macroIds.length > 0 ? ['macros'] : []))
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setRefused({ problem: error, newer: await readNewer(error, ticket) })
      return false
    } finally {
      setSending(false)
    }
  }
  return { send, isSending, refused, forget: () => setRefused(null) }
}

async function readNewer(problem: ApiProblem, ticket: Ticket): Promise<Message[]> {
  const ids = problem.code === 'reply.stale' && Array.isArray(problem.more.newer) ? problem.more.newer : []
  if (ids.length === 0) return []
  const page = await call('GET /tickets/{ticket}/messages', {
    params: { ticket: String(ticket.number) },
    query: { newest: 'true', limit: 50 },
  })
  return page.items.filter((message) => ids.includes(message.id))
}
