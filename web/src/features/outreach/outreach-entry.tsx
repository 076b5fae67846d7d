import { formatValue } from '@foyer/contract/conditions'
import type { Outreach } from '@foyer/contract/outreach'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Play, Square, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { refusalOf } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import type { PlainKey } from '../../lib/i18n/translator'
import { askAgain } from '../../lib/query/ask-again'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Moment } from '../../ui/moment'
import { showToast } from '../../ui/toast'
import { reasonOf, stateLabels } from './outreach-words'

const figures: readonly [keyof Outreach['tickets'], PlainKey, string][] = [
  ['all', 'outreach.figure.all', ''],
  ['open', 'outreach.figure.open', ' status:open'],
  ['waiting', 'outreach.figure.waiting', ' status:waiting'],
  ['done', 'outreach.figure.done', ' status:done'],
  ['unreleased', 'outreach.figure.unreleased', ' is:unreleased'],
  ['undelivered', 'outreach.figure.undelivered', ' is:undelivered'],
]

/** One of them: how far it is, its tickets by what became of them, and what can be done about it. */
export function OutreachEntry({ outreach }: { outreach: Outreach }) {
  const { t } = useLanguage()
  const { name, state, by, mailbox, tickets, total, mailed, withdrawn, refused, startAt, createdAt } = outreach
  const refusedCount = refused.reduce((sum, { count }) => sum + count, 0)
  return (
    <li className="grid gap-1 border-be border-border px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 truncate font-medium">
          <bdi>{name}</bdi>
        </h2>
        <Chip>{t(stateLabels[state])}</Chip>
        <span className="text-13 text-muted">
          <bdi>{by.name}</bdi> · <bdi>{mailbox.name}</bdi> ·{' '}
          <Moment at={state === 'waiting' && startAt ? startAt : createdAt} />
        </span>
        <Acts outreach={outreach} />
      </div>
      <p className="text-13 text-muted tabular-nums" aria-live="polite">
        {t('outreach.mailedOf', { count: mailed, total })}
        {withdrawn > 0 && ` · ${t('outreach.withdrawn', { count: withdrawn })}`}
        {tickets.followUps > 0 && ` · ${t('outreach.followUps', { count: tickets.followUps })}`}
      </p>
      <ul aria-label={t('outreach.tickets')} className="flex flex-wrap gap-x-4 gap-y-1 text-13">
        {figures.map(
          ([key, label, query]) =>
            (tickets[key] > 0 || key === 'all') && (
              <li key={key}>
                <Link
                  to="/desk/search"
                  search={{ q: `outreach:${formatValue(name)}${query}` }}
                  className="inline-block min-h-6 text-accent hover:underline"
                >
                  {`${tickets[key]} ${t(label)}`}
                </Link>
              </li>
            ),
        )}
      </ul>
      {refusedCount > 0 && <Refused outreach={outreach} count={refusedCount} />}
    </li>
  )
}

function Acts({ outreach }: { outreach: Outreach }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const { id, state, total, mailed, refused } = outreach
  const act = async (
    route: 'POST /outreaches/{id}/stop' | 'POST /outreaches/{id}/undo' | 'POST /outreaches/{id}/resume',
  ) => {
    setBusy(true)
    try {
      await call(route, { params: { id } })
    } catch (problem) {
      showToast({ text: refusalOf(problem, language) })
    }
    await askAgain(client, 'outreaches')
    setBusy(false)
  }
  const isOver = state === 'stopped' || state === 'undone' || (state === 'finished' && refused.length > 0)
  return (
    <span className="ms-auto flex flex-wrap gap-1">
      {(state === 'running' || state === 'waiting') && (
        <Button
          size="small"
          look="quiet"
          icon={Square}
          isBusy={isBusy}
          onClick={() => void act('POST /outreaches/{id}/stop')}
        >
          {t('outreach.stop')}
        </Button>
      )}
      {state !== 'undoing' && state !== 'undone' && state !== 'waiting' && (
        <Button
          size="small"
          look="quiet"
          icon={Undo2}
          isBusy={isBusy}
          onClick={() => void act('POST /outreaches/{id}/undo')}
        >
          {t('outreach.undo')}
        </Button>
      )}
      {isOver && mailed < total && (
        <Button
          size="small"
          look="quiet"
          icon={Play}
          isBusy={isBusy}
          onClick={() => void act('POST /outreaches/{id}/resume')}
        >
          {t('outreach.resume')}
        </Button>
      )}
    </span>
  )
}

function Refused({ outreach, count }: { outreach: Outreach; count: number }) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({
    ...apiQuery('GET /outreaches/{id}/refused', { params: { id: outreach.id }, query: { limit: 100 } }),
    enabled: isOpen,
  })
  return (
    <details className="text-13" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer text-warning">{t('outreach.notMailed', { count })}</summary>
      <ul className="grid gap-1 ps-4 pbs-1">
        {(data?.items ?? []).map(({ id, personId, name, address, code }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            {personId === null ? (
              <bdi dir="ltr">{address}</bdi>
            ) : (
              <Link to="/desk/people/$id" params={{ id: personId }} className="hover:underline">
                <bdi>{name || address}</bdi>
              </Link>
            )}
            <span className="text-muted">{t(reasonOf(code))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
