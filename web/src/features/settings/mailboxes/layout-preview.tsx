import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { cx } from '../../../ui/class-names'
import { Field } from '../../../ui/field'
import { HtmlFrame } from '../../../ui/html-frame'
import { InlineNotice } from '../../../ui/inline-notice'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'

const looks = ['light', 'dark', 'text'] as const
type Look = (typeof looks)[number]
type Layout = { headerHtml: string; signatureHtml: string; footerHtml: string }

/** A mail in the layout as it stands in the form, drawn a moment after the last key: of a ticket, or with invented people. */
export function LayoutPreview({ mailboxId, layout }: { mailboxId: string; layout: Layout }) {
  const language = useLanguage()
  const { t, locale } = language
  const [number, setNumber] = useState('')
  const [look, setLook] = useState<Look>('light')
  const ticketNumber = Number(number)
  const asked = Number.isInteger(ticketNumber) && ticketNumber > 0 ? { ...layout, ticketNumber } : layout
  const settled = useSettled(JSON.stringify(asked), 300)
  const { data, error } = useQuery({
    queryKey: ['POST /mailboxes/{id}/preview', mailboxId, settled],
    queryFn: ({ signal }) =>
      call('POST /mailboxes/{id}/preview', {
        params: { id: mailboxId },
        body: JSON.parse(settled) as Layout & { ticketNumber?: number },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const unknown = data?.unknown ?? []
  return (
    <section aria-label={t('mailboxes.preview')} className="grid gap-2 p-4">
      <div className="flex flex-wrap items-end gap-3">
        <h3 className="me-auto self-center font-medium">{t('mailboxes.preview')}</h3>
        <Field label={t('mailboxes.previewTicket')} className="w-40">
          <TextInput
            inputMode="numeric"
            value={number}
            placeholder={t('mailboxes.previewSample')}
            onChange={({ target }) => setNumber(target.value)}
          />
        </Field>
        <Field label={t('mailboxes.previewLook')} className="w-32">
          <Select value={look} onChange={({ target }) => setLook(looks.find((one) => one === target.value) ?? 'light')}>
            <option value="light">{t('mailboxes.previewLight')}</option>
            <option value="dark">{t('mailboxes.previewDark')}</option>
            <option value="text">{t('mailboxes.previewText')}</option>
          </Select>
        </Field>
      </div>
      {error instanceof ApiProblem && <InlineNotice tone="danger">{problemText(error, language)}</InlineNotice>}
      {unknown.length > 0 && (
        <InlineNotice tone="warning">
          {t('mailboxes.unknownPlaceholders', { names: new Intl.ListFormat(locale).format(unknown) })}
        </InlineNotice>
      )}
      {data && !error && (
        <div
          className={cx(
            'overflow-clip rounded-control border border-border',
            look === 'dark' ? 'scheme-dark' : 'scheme-light',
          )}
        >
          <p
            className={cx(
              'border-be border-border px-3 py-2 text-13 font-medium text-text',
              look === 'dark' ? 'bg-canvas' : 'bg-mail',
            )}
            dir="auto"
          >
            {data.subject}
          </p>
          {look === 'text' ? (
            <pre
              dir="auto"
              className="max-h-105 overflow-auto bg-mail p-3 font-mono text-13 whitespace-pre-wrap text-text"
            >
              {data.text}
            </pre>
          ) : (
            <div className={look === 'dark' ? 'bg-canvas p-3' : 'bg-mail p-3'}>
              <HtmlFrame
                html={data.html}
                title={t('mailboxes.preview')}
                height={heightOf(data.text)}
                isDark={look === 'dark'}
              />
            </div>
          )}
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
