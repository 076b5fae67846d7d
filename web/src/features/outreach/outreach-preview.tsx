import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api/call'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { FilledWords } from '../../lib/macros/filled-words'
import { IconButton } from '../../ui/icon-button'
import { InlineNotice } from '../../ui/inline-notice'
import { Panel } from '../../ui/panel'
import { type OutreachDraft, writtenOf } from './draft'
import { reasonOf } from './outreach-words'

const pauseMs = 400
const wordsOf = (html: string): string => {
  const body = new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d)>|<br\s*\/?>/g, '$&\n'), 'text/html').body
  return (body.textContent ?? '').trim()
}

/** What each of them would get, one after the other, and for whom it would not work; null until it can be said. */
export function useOutreachPreview(draft: OutreachDraft, at: number) {
  const asked = JSON.stringify(writtenOf(draft))
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), pauseMs)
    return () => clearTimeout(timer)
  }, [asked])
  const written = writtenOf(draft)
  return useQuery({
    queryKey: ['outreach preview', settled, at],
    queryFn: () => call('POST /outreaches/preview', { body: { ...JSON.parse(settled), at } }),
    enabled: written !== null && settled !== 'null',
    placeholderData: (before) => before,
    retry: false,
  })
}

export function OutreachPreview({
  preview,
  at,
  onAt,
}: {
  preview: ReturnType<typeof useOutreachPreview>
  at: number
  onAt: (at: number) => void
}) {
  const language = useLanguage()
  const { t } = language
  const { data, error } = preview
  if (error) return <InlineNotice tone="danger">{refusal(error, language)}</InlineNotice>
  if (data === undefined) return <p className="text-13 text-muted">{t('outreach.previewLater')}</p>
  const { person, total, refused, missing } = data
  const shown = Math.min(at, total - 1)
  return (
    <section aria-label={t('outreach.preview')} className="grid gap-3">
      <div className="flex items-center gap-2">
        <h2 className="text-13 font-medium">{t('outreach.preview')}</h2>
        <span aria-live="polite" className="ms-auto text-13 text-muted tabular-nums">
          {t('outreach.place', { place: shown + 1, count: total })}
        </span>
        <IconButton icon={ChevronLeft} label={t('outreach.previous')} onClick={() => onAt(Math.max(0, shown - 1))} />
        <IconButton
          icon={ChevronRight}
          label={t('outreach.next')}
          onClick={() => onAt(Math.min(total - 1, shown + 1))}
        />
      </div>
      <Panel className="grid gap-2 p-4">
        <p className="text-13 text-muted">
          <bdi>{person.name}</bdi> <bdi dir="ltr">{person.address}</bdi>
        </p>
        <div className="font-medium">
          <FilledWords text={person.subject} />
        </div>
        <FilledWords text={wordsOf(person.html)} />
        {person.followUpHtml !== null && (
          <div className="border-bs border-border pbs-2">
            <p className="text-13 text-muted">{t('outreach.thenFollows')}</p>
            <FilledWords text={wordsOf(person.followUpHtml)} />
          </div>
        )}
        {person.refusedCode !== null && <InlineNotice tone="warning">{t(reasonOf(person.refusedCode))}</InlineNotice>}
      </Panel>
      {refused.length > 0 && (
        <InlineNotice tone="warning">
          <p>{t('outreach.notMailed', { count: refused.reduce((sum, one) => sum + one.count, 0) })}</p>
          <ul className="list-disc ps-4">
            {refused.map(({ code, count }) => (
              <li key={code}>{`${count} · ${t(reasonOf(code))}`}</li>
            ))}
          </ul>
          {missing.length > 0 && (
            <p dir="ltr">{missing.map(({ name, count }) => `{{ ${name} }}: ${count}`).join(', ')}</p>
          )}
        </InlineNotice>
      )}
      {data.needsRelease && <InlineNotice tone="quiet">{t('outreach.needsRelease')}</InlineNotice>}
    </section>
  )
}
