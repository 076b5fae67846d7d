import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { inOrder } from '../../../lib/api/in-order'
import { useCommands } from '../../../lib/commands/command-runner'
import { unsentReply } from '../../../lib/commands/unsent-reply'
import { useLanguage } from '../../../lib/i18n/language'
import { newId } from '../../../lib/new-id'
import { askAgain } from '../../../lib/query/ask-again'
import { recallReply } from '../recall-reply'
import type { DraftBody, DraftKind } from './draft-body'
import { mentionedIds } from './mentioned-ids'
import { readNewer } from './read-newer'
import type { DraftHandle } from './use-draft'
import { useWithdrawn } from './use-withdrawn'

const nothing: readonly Message[] = []

export interface SendProblem {
  problem: ApiProblem
  /** Of `reply.stale`: what others wrote meanwhile, in full. */
  newer: readonly Message[]
  /** What of that was taken back since. */
  withdrawn: readonly Message[]
}

export interface Given {
  status?: string | undefined
  seen?: string | undefined
  sendAt?: string | undefined
  /** Without what the macros in it cannot do. */
  skipUnfit?: boolean | undefined
  /** Addresses that were named before it was sent. */
  confirmed?: readonly string[] | undefined
}

/** Sends what the draft holds. A refusal, a lost connection or a stale view gives the text back and says why. */
export function useSend(ticket: Ticket, kind: DraftKind, draft: DraftHandle, seenMessageId: string | undefined) {
  const client = useQueryClient()
  const { t } = useLanguage()
  const commands = useCommands()
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<Omit<SendProblem, 'withdrawn'> | null>(null)
  const withdrawn = useWithdrawn(String(ticket.number), refused?.newer ?? nothing)
  // The same text sent twice is one message: the key changes only after a send went through or the words changed.
  const key = useRef({ words: '', value: newId() })

  async function send(given: Given): Promise<Message | null> {
    if (isSending) return null
    setSending(true)
    setRefused(null)
    const { body } = draft
    const words = JSON.stringify([kind, { ...body, caret: undefined }, given])
    if (key.current.words !== words) key.current = { words, value: newId() }
    try {
      const sent = await inOrder(String(ticket.number), async () => {
        const saved = await draft.settle()
        return post(ticket, { kind, body, given, seenMessageId, saved, key: key.current.value })
      })
      key.current = { words: '', value: newId() }
      draft.sent(body)
      const isWaiting = sent.hold === 'release'
      if (sent.releaseAt !== null && sent.delivery !== null && !isWaiting)
        unsentReply.remember(sent.delivery.id, sent.releaseAt)
      if (sent.releaseAt !== null)
        commands.did({
          said: t(isWaiting ? 'release.handedIn' : given.sendAt === undefined ? 'reply.sent' : 'reply.scheduled'),
          undo: () => recallReply(sent.id),
        })
      await askAgain(client, 'tickets', 'drafts', ...(body.macroIds.length > 0 ? ['macros'] : []))
      return sent
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setRefused({ problem: error, newer: await readNewer(error, ticket) })
      // A right was lost since: what else may be done here is shown anew.
      if (error.code === 'access.forbidden') await askAgain(client, 'tickets')
      return null
    } finally {
      setSending(false)
    }
  }
  const problem = refused && {
    ...refused,
    newer: refused.newer.filter((one) => !withdrawn.includes(one)),
    withdrawn,
  }
  return { send, isSending, refused: problem, forget: () => setRefused(null) }
}

interface Posting {
  kind: DraftKind
  body: DraftBody
  given: Given
  seenMessageId: string | undefined
  saved: Awaited<ReturnType<DraftHandle['settle']>>
  key: string
}

function post(ticket: Ticket, { kind, body, given, seenMessageId, saved, key }: Posting): Promise<Message> {
  const addresses = (list: DraftBody['to']) => list.map((one) => one.address)
  const at = { params: { ticket: String(ticket.number) }, idempotencyKey: key }
  const said = {
    ...(body.html !== '' && { html: body.html }),
    ...(body.attachmentIds.length > 0 && { attachmentIds: body.attachmentIds }),
    ...(given.status !== undefined && { status: given.status }),
    ...saved,
  }
  const sending = {
    ...(given.sendAt !== undefined && { sendAt: given.sendAt }),
    ...(given.confirmed !== undefined && { confirmed: [...given.confirmed] }),
  }
  if (kind !== 'reply' && kind !== 'note')
    return call('POST /tickets/{ticket}/side-messages', {
      ...at,
      body: {
        ...said,
        ...sending,
        ...(kind === 'side' ? body.subject !== '' && { subject: body.subject } : { sideConversationId: kind.slice(5) }),
        to: addresses(body.to),
        cc: addresses(body.cc),
      },
    })
  const macros = body.macroIds.length > 0 && { macroIds: body.macroIds, skipUnfit: given.skipUnfit ?? false }
  if (kind === 'note')
    return call('POST /tickets/{ticket}/messages', {
      ...at,
      body: { visibility: 'internal', ...said, ...macros, mentionIds: mentionedIds(body.html) },
    })
  const seen = given.seen ?? seenMessageId
  return call('POST /tickets/{ticket}/messages', {
    ...at,
    body: {
      visibility: 'public',
      ...said,
      ...sending,
      ...macros,
      to: addresses(body.to),
      cc: addresses(body.cc),
      bcc: addresses(body.bcc),
      ...(body.withoutHistory && { withoutHistory: true }),
      ...(body.promisedUntil !== undefined && { promisedUntil: body.promisedUntil }),
      ...(seen !== undefined && { seenMessageId: seen }),
    },
  })
}
