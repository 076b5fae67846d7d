import type { Ticket } from '@foyer/contract/tickets'
import { Lock, Paperclip, Reply } from 'lucide-react'
import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { problemText } from '../../../lib/api/problem-text'
import { askPicker, usePart } from '../../../lib/commands/place-store'
import type { EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { unfilledIn } from '../../../lib/macros/find-placeholders'
import { useDecidedStatus } from '../../../lib/macros/use-decided-status'
import { useBeingAt } from '../../../lib/realtime/own-presence'
import { Button } from '../../../ui/button'
import { cx } from '../../../ui/class-names'
import { FileDrop } from '../../../ui/file-drop'
import { IconButton } from '../../../ui/icon-button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Tabs } from '../../../ui/tabs'
import { MacroButton } from '../macros/macro-button'
import { AttachmentRow } from './attachment-row'
import { type DraftBody, type DraftKind, emptyBody, type Recipient, typedBehind } from './draft-body'
import { OthersWriting } from './others-writing'
import { PlainEditor } from './plain-editor'
import { RecipientsField } from './recipients-field'
import { SendButton } from './send-button'
import { StaleNotice } from './stale-notice'
import { UnfilledNotice } from './unfilled-notice'
import { useAttachments } from './use-attachments'
import { useDraft } from './use-draft'
import { type Given, useSend } from './use-send'

const RichEditor = lazy(() => import('../../../lib/editor/rich-editor'))
const PendingMacros = lazy(() => import('../macros/pending-macros'))
const UnfitNotice = lazy(() => import('../macros/unfit-notice'))

/** Docked below the messages: a reply to the customer or a note for colleagues, each with a draft of its own. */
export function Composer({ ticket, seenMessageId }: { ticket: Ticket; seenMessageId: string | undefined }) {
  const { t } = useLanguage()
  const mayReply = ticket.abilities.includes('ticket.reply')
  const [kind, setKind] = useState<DraftKind>(mayReply ? 'reply' : 'note')
  const [focusCount, setFocusCount] = useState(0)
  const onWriting = useBeingAt(ticket.id)
  const carried = useRef<DraftBody | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const compose = useCallback((wanted: 'reply' | 'reply-all' | 'note') => {
    flushSync(() => {
      setKind(wanted === 'note' ? 'note' : 'reply')
      setFocusCount((count) => count + 1)
    })
    // At once: a key pressed before the editor takes the focus by itself would be a command.
    place.current?.querySelector<HTMLElement>('[aria-multiline], textarea')?.focus()
  }, [])
  usePart(
    'ticket',
    useMemo(() => ({ step: () => undefined, close: () => undefined, moveMessage: moveMessage, compose }), [compose]),
  )
  const tabs = [
    ...(mayReply ? [{ name: 'reply' as const, label: t('composer.reply'), icon: Reply }] : []),
    { name: 'note' as const, label: t('composer.note'), icon: Lock },
  ]
  return (
    <div ref={place} className="shrink-0 px-4 pbe-3 phone:px-2">
      <OthersWriting ticketId={ticket.id} />
      <Tabs
        label={t('composer.kinds')}
        tabs={tabs}
        current={kind}
        onChange={setKind}
        rowClassName="px-1"
        className={cx(
          'rounded-card border',
          kind === 'note' ? 'border-note-border bg-note' : 'border-border-strong bg-raised',
        )}
      >
        <Writing
          key={kind}
          ticket={ticket}
          kind={kind}
          seenMessageId={seenMessageId}
          focusCount={focusCount}
          carried={carried}
          onWriting={onWriting}
          onNote={(words) => {
            carried.current = words
            compose('note')
          }}
        />
      </Tabs>
    </div>
  )
}

function moveMessage(direction: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-message]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = all[at === -1 ? (direction === 1 ? 0 : all.length - 1) : at + direction]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

interface WritingProps {
  ticket: Ticket
  kind: DraftKind
  seenMessageId: string | undefined
  focusCount: number
  onWriting: (doing: DraftKind | 'viewing') => void
  /** Words of a reply that become a note; taken by the note once its draft is here. */
  carried: RefObject<DraftBody | null>
  onNote: (words: DraftBody) => void
}

function Writing({ ticket, kind, seenMessageId, focusCount, carried, onWriting, onNote }: WritingProps) {
  const translator = useLanguage()
  const { t } = translator
  const draft = useDraft(ticket.id, kind)
  const { body, change } = draft
  const { send, isSending, refused, forget } = useSend(ticket, kind, draft, seenMessageId)
  const ids = useRef(body.attachmentIds)
  ids.current = body.attachmentIds
  const attachments = useAttachments(useCallback((id) => change({ attachmentIds: [...ids.current, id] }), [change]))
  const picker = useRef<HTMLInputElement>(null)
  useDefaultRecipients(ticket, kind, draft)
  const [isNaming, setNaming] = useState(false)
  useEffect(() => {
    const words = kind === 'note' && draft.isReady ? carried.current : null
    if (!words) return
    carried.current = null
    change(typedBehind(body, words))
  }, [kind, draft.isReady, carried, body, change])

  const disabledReason = attachments.isUploading
    ? t('composer.stillUploading')
    : body.text.trim() === '' && body.attachmentIds.length === 0
      ? t('composer.empty')
      : kind === 'reply' && body.to.length + body.cc.length + body.bcc.length === 0
        ? t('composer.noRecipient')
        : null
  const result = useDecidedStatus(body.macroIds)
  const hand = useRef<EditorHand | null>(null)
  const [held, setHeld] = useState<Given | null>(null)
  const last = useRef<Given>({})
  const unfilled = unfilledIn(body.text)
  const submit = async (given: Given, isAsIs = false) => {
    if (disabledReason) return
    if (unfilled.length > 0 && !isAsIs) return setHeld(given)
    setHeld(null)
    last.current = given
    if (!(await send(given))) return
    attachments.clear()
    onWriting('viewing')
  }
  const onSend = (isDone: boolean) => void submit({ status: isDone ? 'done' : undefined })
  const macroIds = useRef(body.macroIds)
  macroIds.current = body.macroIds
  const html = useRef(body.html)
  html.current = body.html
  const putIn = (id: string, text: string) => {
    if (hand.current) hand.current.insert(text)
    else change({ html: html.current + text })
    change({ macroIds: [...macroIds.current.filter((one) => one !== id), id].slice(-10) })
  }
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  const handle = useMemo(
    () => ({
      send: (then: 'waiting' | 'open' | 'done') =>
        void latest.current({ status: then === 'waiting' ? undefined : then }),
      leave: blur,
    }),
    [],
  )
  usePart('composer', handle)
  const pending = ticket.cc.flatMap((one) => (one.standing === 'pending' && one.email ? [one.email.toLowerCase()] : []))
  const editor = {
    label: kind === 'note' ? t('composer.noteLabel') : t('composer.replyLabel'),
    placeholder: kind === 'note' ? t('composer.notePlaceholder') : t('composer.replyPlaceholder'),
    html: body.html,
    focusCount,
    onChange: (html: string, text: string) => {
      onWriting(kind)
      change({ html, text })
    },
    onSend,
    onLeave: () => blur(),
    ...(kind === 'note' ? { mentionsIn: String(ticket.number) } : { onNaming: () => setNaming(true) }),
    onSlash: () => void askPicker('slash'),
    hand,
  }
  const keepAsNote = () => {
    forget()
    onNote({ ...emptyBody, html: body.html, text: body.text, attachmentIds: body.attachmentIds })
    change({ html: '', text: '', attachmentIds: [] })
  }
  return (
    <FileDrop invitation={t('composer.drop')} onFiles={attachments.add}>
      {kind === 'reply' && (
        <div className="border-be border-border px-3 py-0.5">
          <RecipientsField label={t('composer.to')} recipients={body.to} onChange={(to) => change({ to })} />
          <RecipientsField
            label={t('composer.cc')}
            recipients={body.cc}
            pending={pending}
            onChange={(cc) => change({ cc })}
          />
        </div>
      )}
      {draft.other && (
        <InlineNotice
          tone="warning"
          isBar
          action={
            <Button size="small" onClick={draft.takeOther}>
              {t('composer.swap')}
            </Button>
          }
        >
          {t('composer.otherVersion')} <q dir="auto">{draft.other.body.text.slice(0, 80)}</q>
        </InlineNotice>
      )}
      <Suspense fallback={<PlainEditor {...editor} />}>
        <RichEditor {...editor} />
      </Suspense>
      {isNaming && body.text.includes('@') && (
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
      {attachments.files.length > 0 && (
        <ul aria-label={t('ticket.files')} className="flex flex-wrap gap-1.5 px-3 py-1">
          {attachments.files.map((file) => (
            <AttachmentRow
              key={file.key}
              file={file}
              onRetry={() => attachments.retry(file)}
              onRemove={() => {
                attachments.remove(file)
                change({ attachmentIds: body.attachmentIds.filter((id) => id !== file.id) })
              }}
            />
          ))}
        </ul>
      )}
      {refused?.problem.code === 'reply.stale' ? (
        <StaleNotice
          newer={refused.newer}
          ticket={ticket}
          onSendAnyway={() => void submit({ ...last.current, seen: refused.newer.at(-1)?.id }, true)}
          onKeep={forget}
          onNote={keepAsNote}
        />
      ) : refused?.problem.code === 'macro.unfit' ? (
        <Suspense>
          <UnfitNotice
            problem={refused.problem}
            onWithout={() => void submit({ ...last.current, skipUnfit: true }, true)}
            onKeep={forget}
          />
        </Suspense>
      ) : (
        refused && (
          <InlineNotice tone="danger" className="mx-2 mbe-2">
            {refused.problem.isUnreachable ? t('composer.offline') : problemText(refused.problem, translator)}
          </InlineNotice>
        )
      )}
      {held !== null && unfilled.length > 0 && (
        <UnfilledNotice
          names={unfilled}
          onFix={() => {
            setHeld(null)
            hand.current?.select(unfilled[0] ?? '')
          }}
          onAsIs={() => void submit(held, true)}
        />
      )}
      {body.macroIds.length > 0 && (
        <Suspense>
          <PendingMacros
            number={String(ticket.number)}
            ids={body.macroIds}
            onRemove={(id) => change({ macroIds: body.macroIds.filter((one) => one !== id) })}
          />
        </Suspense>
      )}
      <div className="flex items-center gap-2 px-2 pbe-2 phone:flex-wrap phone:gap-x-0">
        <MacroButton ticket={ticket} hand={hand} onText={putIn} />
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
        <SavedWord state={draft.state} />
        <span className="ms-auto">
          {kind === 'note' ? (
            <Button look="primary" isBusy={isSending} disabledReason={disabledReason} onClick={() => void submit({})}>
              {t('composer.addNote')}
            </Button>
          ) : (
            <SendButton
              isBusy={isSending}
              disabledReason={disabledReason}
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

function blur(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** A fresh reply goes to the customer and to everybody confirmed in Cc; pending ones only if an agent adds them. */
function useDefaultRecipients(ticket: Ticket, kind: DraftKind, draft: ReturnType<typeof useDraft>): void {
  const { isReady, turn, body, change } = draft
  const lastTurn = useRef(-1)
  useEffect(() => {
    if (!isReady || lastTurn.current === turn || kind !== 'reply' || body.to.length > 0) return
    lastTurn.current = turn
    const { email, name } = ticket.customer
    const to: Recipient[] = email ? [{ name, address: email }] : []
    const cc = ticket.cc.flatMap((one) =>
      one.standing === 'active' && one.email ? [{ name: one.name, address: one.email }] : [],
    )
    if (to.length + cc.length > 0) change({ to, cc })
  }, [isReady, turn, body.to.length, change, kind, ticket])
}

function SavedWord({ state }: { state: ReturnType<typeof useDraft>['state'] }) {
  const { t } = useLanguage()
  const words = {
    none: '',
    saving: '',
    saved: t('composer.saved'),
    local: t('composer.savedHere'),
    refused: t('composer.notSaved'),
  }
  return (
    <span role="status" className={cx('text-12', state === 'refused' ? 'text-danger' : 'text-muted')}>
      {words[state]}
    </span>
  )
}
