import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { HtmlFrame } from '../../../ui/html-frame'
import { InlineNotice } from '../../../ui/inline-notice'

type Layout = { headerHtml: string; signatureHtml: string; footerHtml: string }

/** A mail with invented people in the layout as it stands in the form, drawn a moment after the last key. */
export function LayoutPreview({ mailboxId, layout }: { mailboxId: string; layout: Layout }) {
  const language = useLanguage()
  const { t, locale } = language
  const settled = useSettled(JSON.stringify(layout), 300)
  const { data, error } = useQuery({
    queryKey: ['POST /mailboxes/{id}/preview', mailboxId, settled],
    queryFn: ({ signal }) =>
      call('POST /mailboxes/{id}/preview', { params: { id: mailboxId }, body: JSON.parse(settled) as Layout, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const unknown = data?.unknown ?? []
  return (
    <section aria-label={t('mailboxes.preview')} className="grid gap-2 p-4">
      <h3 className="font-medium">{t('mailboxes.preview')}</h3>
      {error instanceof ApiProblem && <InlineNotice tone="danger">{problemText(error, language)}</InlineNotice>}
      {unknown.length > 0 && (
        <InlineNotice tone="warning">
          {t('mailboxes.unknownPlaceholders', { names: new Intl.ListFormat(locale).format(unknown) })}
        </InlineNotice>
      )}
      {data && !error && (
        <div className="overflow-clip rounded-control border border-border bg-mail">
          <p
            className="scheme-light border-be border-border bg-mail px-3 py-2 text-13 font-medium text-text"
            dir="auto"
          >
            {data.subject}
          </p>
          <div className="p-3">
            <HtmlFrame html={data.html} title={t('mailboxes.preview')} height={heightOf(data.text)} />
          </div>
        </div>
      )}
    </section>
  )
}

/** Two lines for every line of text, as paragraphs stand apart; longer layouts scroll inside. */
const heightOf = (text: string): number => Math.min(420, 48 + text.split('\n').length * 26)

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
