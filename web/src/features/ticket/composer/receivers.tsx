import type { Ticket } from '@foyer/contract/tickets'
import { useId } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Select } from '../../../ui/select'
import { type DraftBody, type DraftKind, isSideKind } from './draft-body'
import { RecipientsField } from './recipients-field'

interface ReceiversProps {
  ticket: Ticket
  kind: DraftKind
  body: DraftBody
  change: (change: Partial<DraftBody>) => void
  onKind: (kind: DraftKind) => void
}

/** Above the words, always visible: whom they go to; of a side conversation also which one, and what a new one is about. */
export function Receivers({ ticket, kind, body, change, onKind }: ReceiversProps) {
  const { t } = useLanguage()
  const subjectId = useId()
  const isSide = isSideKind(kind)
  const pending = ticket.cc.flatMap((one) => (one.standing === 'pending' && one.email ? [one.email.toLowerCase()] : []))
  return (
    <div className="border-be border-border px-3 py-0.5">
      {isSide && ticket.sideConversations.length > 0 && (
        <Select
          aria-label={t('composer.sideWhich')}
          value={kind}
          className="my-1 max-w-96"
          onChange={({ target }) => onKind(target.value as DraftKind)}
        >
          {ticket.sideConversations.map((one) => (
            <option key={one.id} value={`side:${one.id}`}>
              {`${one.people.map(({ name, address }) => name || address).join(', ')} — ${one.subject}`}
            </option>
          ))}
          <option value="side">{t('composer.sideNew')}</option>
        </Select>
      )}
      <RecipientsField label={t('composer.to')} recipients={body.to} onChange={(to) => change({ to })} />
      <div className="grid grid-cols-2 gap-x-3">
        <RecipientsField
          label={t('composer.cc')}
          recipients={body.cc}
          pending={isSide ? [] : pending}
          onChange={(cc) => change({ cc })}
        />
        {!isSide && (
          <RecipientsField label={t('composer.bcc')} recipients={body.bcc} onChange={(bcc) => change({ bcc })} />
        )}
      </div>
      {kind === 'side' && (
        <div className="flex min-h-8 items-center gap-1.5">
          <label htmlFor={subjectId} className="text-13 text-muted">
            {t('composer.subject')}
          </label>
          <input
            id={subjectId}
            type="text"
            dir="auto"
            maxLength={500}
            value={body.subject}
            placeholder={ticket.subject}
            onChange={({ target }) => change({ subject: target.value })}
            className="h-7 min-w-24 flex-1 bg-transparent text-13 outline-none phone:text-[1rem]"
          />
        </div>
      )}
    </div>
  )
}
