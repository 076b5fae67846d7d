import type { Message } from '@foyer/contract/messages'
import type { CheckedRecipient, RecipientsCheck } from '@foyer/contract/recipients'
import type { Ticket } from '@foyer/contract/tickets'
import { useEffect, useRef, useState } from 'react'
import { everyKind, nextQuestion, type Question, type QuestionKind } from './before-sending/questions'
import type { DraftKind } from './draft-body'
import type { useAttachments } from './use-attachments'
import type { DraftHandle } from './use-draft'
import { type Given, useSend } from './use-send'

interface Submission {
  given: Given
  /** Questions that have been answered with "go on". */
  answered: readonly QuestionKind[]
}

interface Submitting {
  ticket: Ticket
  kind: DraftKind
  draft: DraftHandle
  attachments: ReturnType<typeof useAttachments>
  seenMessageId: string | undefined
  check: RecipientsCheck | undefined
  /** Why there is nothing to send yet. */
  disabledReason: string | null
  onSent: (sent: Message) => void
}

/**
 * The way of a message out of the composer: the questions asked before, the wait for its files, the sending itself. At
 * every stop the text stays where it is.
 */
export function useSubmit(at: Submitting) {
  const { draft, attachments, kind } = at
  const { send, isSending, refused, forget } = useSend(at.ticket, kind, draft, at.seenMessageId)
  const [asked, setAsked] = useState<Submission | null>(null)
  const [waiting, setWaiting] = useState<Submission | null>(null)
  const toSend = { kind, body: draft.body, files: attachments.files, check: at.check }
  const last = useRef<Submission>({ given: {}, answered: [] })

  /** True unless the server refused it. */
  async function submit(given: Given, answered: readonly QuestionKind[] = []): Promise<boolean> {
    setWaiting(null)
    if (at.disabledReason !== null) return true
    last.current = { given, answered }
    const isAsked = nextQuestion(toSend, answered) !== null
    setAsked(isAsked ? { given, answered } : null)
    if (isAsked) return true
    if (attachments.isUploading) {
      setWaiting({ given, answered })
      return true
    }
    const sent = await send(given)
    if (sent === null) return false
    attachments.clear()
    at.onSent(sent)
    return true
  }

  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    if (waiting !== null && !attachments.isUploading) void latest.current(waiting.given, waiting.answered)
  }, [waiting, attachments.isUploading])

  // What was put right meanwhile is no question any more.
  const question = asked ? nextQuestion(toSend, asked.answered) : unnamedIn(refused?.problem)
  return {
    submit,
    isSending,
    refused,
    forget,
    question,
    /** Goes on past the question that stands there. */
    goOn: () => {
      if (question === null) return
      // The server asks last: whatever was asked here before it was answered.
      const { given, answered } = asked ?? { ...last.current, answered: everyKind }
      const confirmed = question.kind === 'recipients' ? question.toName.map(({ address }) => address) : []
      void submit(
        { ...given, ...(confirmed.length > 0 && { confirmed: [...(given.confirmed ?? []), ...confirmed] }) },
        [...answered, question.kind],
      )
    },
    keepEditing: () => {
      setAsked(null)
      forget()
    },
    /** Once more as the last time, with what was lacking. */
    again: (more: Given) => submit({ ...last.current.given, ...more }, everyKind),
    isWaiting: waiting !== null,
    stopWaiting: () => setWaiting(null),
  }
}

function unnamedIn(problem: { code: string; more: Record<string, unknown> } | undefined): Question | null {
  if (problem?.code !== 'recipients.unconfirmed') return null
  const toName = (problem.more.recipients as CheckedRecipient[] | undefined) ?? []
  return { kind: 'recipients', toName, remarked: toName, replyTo: null }
}
