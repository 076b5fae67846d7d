import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Paperclip } from 'lucide-react'
import { type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { askPicker, usePart } from '../../../lib/commands/place-store'
import type { EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { useDecidedStatus } from '../../../lib/macros/use-decided-status'
import { part } from '../../../lib/parts/part'
import { PromiseButton } from '../../../lib/promise/promise-button'
import { Button } from '../../../ui/button'
import { FileDrop } from '../../../ui/file-drop'
import { IconButton } from '../../../ui/icon-button'
import { InlineNotice } from '../../../ui/inline-notice'
import { AnswerOnCall } from '../incident/answer-on-call'
import { MacroButton } from '../macros/macro-button'
import { AttachmentsList } from './attachments-list'
import { useRecipientsCheck } from './before-sending/use-recipients-check'
import { type DraftBody, type DraftKind, emptyBody, isSideKind } from './draft-body'
import { DraftNotices } from './draft-notices'
import { leaveText } from './leave-text'
import { MessageEditor } from './message-editor'
import { PendingPromise } from './pending-promise'
import { Receivers } from './receivers'
import { SavedWord } from './saved-word'
import { SendButton } from './send-button'
import { Stops } from './stops'
import { useAttachments } from './use-attachments'
import { type Carried, useCarried } from './use-carried'
import { useDefaultRecipients } from './use-default-recipients'
import { useDraft } from './use-draft'
import { usePenOnCall } from './use-pen-on-call'
import type { Given } from './use-send'
import { useSubmit } from './use-submit'

const PendingMacros = part(() => import('../macros/pending-macros'))
const GuardNotice = part(() => import('./guard-notice'), 'ahead')

interface WritingProps {
  ticket: Ticket
  kind: DraftKind
  seenMessageId: string | undefined
  focusCount: number
  onWriting: (doing: 'reply' | 'note' | 'viewing') => void
  carried: RefObject<Carried | null>
  onKind: (kind: DraftKind) => void
  onNote: (words: DraftBody) => void
}

/** One message being written, of whatever kind. */
export function Writing(props: WritingProps) {
  const { ticket, kind, focusCount, carried, onWriting } = props
  const { t } = useLanguage()
  const draft = useDraft(ticket.id, kind)
  const { body, change } = draft
  const isSide = isSideKind(kind)
  const ids = useRef(body.attachmentIds)
  ids.current = body.attachmentIds
  const attachments = useAttachments(
    body.attachmentIds,
    useCallback((id) => change({ attachmentIds: [...ids.current, id] }), [change]),
  )
  const picker = useRef<HTMLInputElement>(null)
  useDefaultRecipients(ticket, kind, draft)
  usePenOnCall(draft, focusCount)
  const [isNaming, setNaming] = useState(false)
  useCarried(carried, kind, draft)
  const check = useRecipientsCheck(String(ticket.number), kind, body)
  const isAllowed = kind === 'note' || ticket.abilities.includes(isSide ? 'ticket.side' : 'ticket.reply')
  const mayChoose = ticket.abilities.includes('ticket.change')
  const disabledReason = useDisabledReason(kind, body, { fileCount: attachments.files.length, isAllowed })
  const onSent = (sent: Message) => {
    onWriting('viewing')
    // Begun by this message: what is written next belongs to it.
    if (kind === 'side' && sent.sideConversationId !== null) props.onKind(`side:${sent.sideConversationId}`)
  }
  const sending = useSubmit({ ...props, draft, attachments, check, disabledReason, onSent })
  const { submit, refused } = sending
  const result = useDecidedStatus(body.macroIds)
  const hand = useRef<EditorHand | null>(null)
  // The next key is a command: the words are on their way, and what is refused calls the caret back.
  const sendByKey = async (given: Given) => {
    if (!disabledReason) leaveText()
    // Pressed again where newer words were shown, it means: send anyway.
    const isAgain = refused?.problem.code === 'reply.stale'
    const isTaken = await (isAgain ? sending.again({ seen: refused.newer.at(-1)?.id }) : submit(given))
    if (!isTaken) hand.current?.focus()
  }
  const latest = useRef(sendByKey)
  useEffect(() => {
    latest.current = sendByKey
  })
  const putIn = usePutIn(hand, draft.body, change)
  usePart(
    'composer',
    useMemo(
      () => ({
        send: (then: 'waiting' | 'open' | 'done') =>
          void latest.current({ status: then === 'waiting' || !mayChoose ? undefined : then }),
        leave: leaveText,
      }),
      [mayChoose],
    ),
  )
  const words = {
    reply: { label: t('composer.replyLabel'), placeholder: t('composer.replyPlaceholder') },
    note: { label: t('composer.noteLabel'), placeholder: t('composer.notePlaceholder') },
    side: { label: t('composer.sideLabel'), placeholder: t('composer.sidePlaceholder') },
  }
  const editor = {
    ...words[kind === 'reply' || kind === 'note' ? kind : 'side'],
    html: body.html,
    focusCount,
    onChange: (html: string, text: string, caret?: number) => {
      onWriting(kind === 'reply' ? 'reply' : 'note')
      change({ html, text, caret })
    },
    isLocked: draft.isElsewhere,
    caretCall: { count: draft.penCount, at: body.caret },
    onSend: (isDone: boolean) => void sendByKey({ status: isDone && mayChoose ? 'done' : undefined }),
    onLeave: leaveText,
    ...(kind === 'note' ? { mentionsIn: String(ticket.number) } : { onNaming: () => setNaming(true) }),
    onSlash: () => void askPicker('slash'),
    hand,
  }
  const keepAsNote = () => {
    sending.keepEditing()
    props.onNote({ ...emptyBody, html: body.html, text: body.text, attachmentIds: body.attachmentIds })
    change({ html: '', text: '', attachmentIds: [] })
  }
  const fix = () => {
    const { question } = sending
    sending.keepEditing()
    if (question?.kind === 'unfilled') hand.current?.select(question.names[0] ?? '')
    if (question?.kind === 'forgotten') hand.current?.select(question.word)
    if (question?.kind === 'failed') attachments.retryFailed()
    if (question?.kind === 'recipients') hand.current?.focus()
  }
  const recipientCount = body.to.length + body.cc.length + body.bcc.length
  return (
    <FileDrop invitation={t('composer.drop')} onFiles={attachments.add}>
      {kind !== 'note' && <Receivers ticket={ticket} kind={kind} body={body} change={change} onKind={props.onKind} />}
      {check && (
        <Suspense>
          <GuardNotice
            check={check}
            recipientCount={recipientCount}
            isWithoutHistory={body.withoutHistory}
            onHistory={(isShown) => change({ withoutHistory: !isShown })}
          />
        </Suspense>
      )}
      <DraftNotices draft={draft} hand={hand} />
      <MessageEditor {...editor} />
      {isNaming && kind === 'reply' && body.text.includes('@') && (
        <InlineNotice
          className="mx-2 mbe-2"
          action={
            <Button size="small" onClick={keepAsNote}>
              {t('composer.makeNoteYes')}
            </Button>
          }
        >
          {t('composer.makeNote')}
        </InlineNotice>
      )}
      <AttachmentsList
        attachments={attachments}
        onRemoved={(gone) => change({ attachmentIds: body.attachmentIds.filter((id) => id !== gone) })}
      />
      <Stops
        sending={sending}
        isAllowed={isAllowed}
        recipientCount={recipientCount}
        onFix={fix}
        onAttach={() => picker.current?.click()}
        onNote={keepAsNote}
      />
      {body.macroIds.length > 0 && (
        <Suspense>
          <PendingMacros
            number={String(ticket.number)}
            ids={body.macroIds}
            onRemove={(id) => change({ macroIds: body.macroIds.filter((one) => one !== id) })}
          />
        </Suspense>
      )}
      {kind === 'reply' && body.promisedUntil !== undefined && (
        <PendingPromise until={body.promisedUntil} onRemove={() => change({ promisedUntil: undefined })} />
      )}
      <div className="flex items-center gap-2 px-2 pbe-2 phone:flex-wrap phone:gap-x-0">
        {!isSide && <MacroButton ticket={ticket} hand={hand} onText={putIn} />}
        {kind === 'reply' && <AnswerOnCall ticket={ticket} onText={(html) => putIn(null, html)} />}
        <IconButton icon={Paperclip} label={t('composer.attach')} onClick={() => picker.current?.click()} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-hidden
          tabIndex={-1}
          onChange={({ target }) => {
            attachments.add([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <SavedWord draft={draft} />
        <span className="ms-auto inline-flex items-center gap-2 phone:flex-wrap phone:justify-end">
          {kind === 'reply' && mayChoose && (
            <PromiseButton
              isPromised={body.promisedUntil !== undefined}
              onPick={(until) => change({ promisedUntil: until?.toISOString() })}
            />
          )}
          {kind === 'note' ? (
            <Button
              look="primary"
              isBusy={sending.isSending || sending.isWaiting}
              disabledReason={disabledReason}
              onClick={() => void submit({})}
            >
              {t('composer.addNote')}
            </Button>
          ) : (
            <SendButton
              isBusy={sending.isSending || sending.isWaiting}
              disabledReason={disabledReason}
              needsRelease={ticket.needsRelease}
              mayChoose={mayChoose}
              usual={isSide ? 'waitingForThirdParty' : 'waitingForCustomer'}
              result={result}
              onSend={(status) => void submit({ status })}
              onSendAt={(at) => void submit({ sendAt: at.toISOString() })}
            />
          )}
        </span>
      </div>
    </FileDrop>
  )
}

function useDisabledReason(
  kind: DraftKind,
  body: DraftBody,
  { fileCount, isAllowed }: { fileCount: number; isAllowed: boolean },
): string | null {
  const { t } = useLanguage()
  if (!isAllowed) return t('composer.rightLost')
  if (body.text.trim() === '' && body.attachmentIds.length + fileCount === 0) return t('composer.empty')
  if (kind === 'note' || body.to.length + body.cc.length + body.bcc.length > 0) return null
  return t('composer.noRecipient')
}

/** Puts a prepared text where the caret is, and remembers the macro it came from with the draft. */
function usePutIn(
  hand: RefObject<EditorHand | null>,
  body: DraftBody,
  change: (change: Partial<DraftBody>) => void,
): (id: string | null, text: string) => void {
  const now = useRef(body)
  now.current = body
  return (id, text) => {
    if (hand.current) hand.current.insert(text)
    else change({ html: now.current.html + text })
    if (id !== null) change({ macroIds: [...now.current.macroIds.filter((one) => one !== id), id].slice(-10) })
  }
}
