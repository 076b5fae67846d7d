import type { Ticket } from '@foyer/contract/tickets'
import { useRef, useState } from 'react'
import RichEditor, { type EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { TextPreview } from '../../../lib/macros/text-preview'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { TextInput } from '../../../ui/text-input'
import { useOpenReports, useSolve } from './use-solve'

const placeholders = ['customer.firstName', 'customer.name', 'ticket.number', 'ticket.subject', 'agent.firstName']
/** Above so many mails, the number is typed. */
const mostUnasked = 25

/** One answer for the customers of all open tickets of an incident, who gets it, and what becomes of their tickets. */
export default function SolveSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLanguage()
  const { statuses } = useStatuses()
  const hand = useRef<EditorHand | null>(null)
  const [html, setHtml] = useState(ticket.solution?.html ?? '')
  const [hasWords, setHasWords] = useState(ticket.solution !== null)
  const [status, setStatus] = useState('done')
  const [without, setWithout] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const reports = useOpenReports(ticket)
  const solve = useSolve(ticket, onClose)
  const count = Math.max(0, reports.count - without.length)
  const isConfirmed = count <= mostUnasked || typed.trim() === String(count)
  const isWhole = hasWords && count > 0 && isConfirmed
  const send = () => {
    const { asOf } = reports
    if (isWhole && asOf) solve.act({ html, asOf, exceptIds: [...without], ...(status !== '' && { status }) })
  }
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('incident.title', { number: ticket.number })}
      className="w-160"
      foot={
        <>
          <Button
            look="primary"
            isBusy={solve.isBusy}
            disabledReason={isWhole ? null : t('incident.incomplete')}
            onClick={send}
          >
            {t('incident.act', { count })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 px-4 py-3">
        <p className="text-13 text-muted">{t(ticket.needsRelease ? 'incident.leadRelease' : 'incident.lead')}</p>
        <section aria-label={t('incident.answer')} className="grid gap-2">
          <h3 className="text-13 font-medium">{t('incident.answer')}</h3>
          <div className="field-edge rounded-control">
            <RichEditor
              isTemplate
              label={t('incident.answer')}
              placeholder=""
              html={html}
              focusCount={1}
              hand={hand}
              onChange={(next, text) => {
                setHtml(next)
                setHasWords(text.trim() !== '')
              }}
              onSend={send}
              onLeave={() => undefined}
            />
          </div>
          <ul aria-label={t('mailboxes.placeholders')} className="flex flex-wrap gap-1.5">
            {placeholders.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  dir="ltr"
                  className="min-h-6 rounded-chip bg-sunken px-1.5 py-0.5 font-mono text-12 hover:bg-hover"
                  onClick={() => hand.current?.insert(`{{ ${name} }}`)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
        {hasWords && <TextPreview html={html} />}
        <Field label={t('incident.status')}>
          <Select value={status} onChange={({ target }) => setStatus(target.value)}>
            <option value="">{t('incident.statusUsual')}</option>
            {statuses
              .filter((one) => !one.isArchived && one.waitsFor !== 'date' && one.category !== 'spam')
              .map((one) => (
                <option key={one.key} value={one.key}>
                  {one.label}
                </option>
              ))}
          </Select>
        </Field>
        <Receivers reports={reports} without={without} onWithout={setWithout} />
        {count > mostUnasked && (
          <Field label={t('incident.confirm', { count })}>
            <TextInput inputMode="numeric" value={typed} onChange={({ target }) => setTyped(target.value)} />
          </Field>
        )}
        {solve.problem && <InlineNotice tone="danger">{solve.problem}</InlineNotice>}
      </div>
    </Sheet>
  )
}

interface ReceiversProps {
  reports: ReturnType<typeof useOpenReports>
  without: readonly string[]
  onWithout: (ids: readonly string[]) => void
}

/** Every ticket that gets the answer; each can be left out. */
function Receivers({ reports: { items, count, isKnown }, without, onWithout }: ReceiversProps) {
  const { t } = useLanguage()
  if (isKnown && items.length === 0) return <InlineNotice>{t('incident.none')}</InlineNotice>
  const more = count - items.length
  return (
    <fieldset>
      <legend className="text-13 font-medium">{t('incident.tickets')}</legend>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={!without.includes(one.id)}
              onChange={({ target }) =>
                onWithout(target.checked ? without.filter((id) => id !== one.id) : [...without, one.id])
              }
              className="w-full min-h-9"
            >
              <bdi className="shrink-0 truncate text-14">{one.customer.name || one.customer.email}</bdi>
              <bdi className="min-w-0 flex-1 truncate text-14 text-muted">{one.subject}</bdi>
              <span className="shrink-0 text-13 text-muted tabular-nums">{one.number}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-13 text-muted">{t('incident.more', { count: more })}</p>}
    </fieldset>
  )
}
