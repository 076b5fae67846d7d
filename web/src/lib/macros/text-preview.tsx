import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { TextInput } from '../../ui/text-input'
import { call } from '../api/call'
import { refusal } from '../api/refusal'
import { useLanguage } from '../i18n/language'
import { FilledWords } from './filled-words'

/** The text filled in, for invented people or for a ticket, a moment after the last key. */
export function TextPreview({ html }: { html: string }) {
  const language = useLanguage()
  const { t, locale } = language
  const [ticket, setTicket] = useState('')
  const settled = useSettled(JSON.stringify({ html, ...(ticket.trim() !== '' && { ticket: ticket.trim() }) }), 300)
  const { data, error } = useQuery({
    queryKey: ['POST /macros/preview', settled],
    queryFn: ({ signal }) =>
      call('POST /macros/preview', { body: JSON.parse(settled) as { html: string; ticket?: string }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const problem = refusal(error, language)
  const unknown = data?.unknown ?? []
  return (
    <section aria-label={t('mailboxes.preview')} className="grid gap-2">
      <div className="flex items-end gap-4">
        <h3 className="flex-1 text-13 font-medium">{t('mailboxes.preview')}</h3>
        <Field label={t('macros.previewTicket')} className="w-40">
          <TextInput
            value={ticket}
            inputMode="numeric"
            autoComplete="off"
            placeholder={t('macros.previewSample')}
            onChange={({ target }) => setTicket(target.value)}
          />
        </Field>
      </div>
      {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
      {unknown.length > 0 && (
        <InlineNotice tone="warning">
          {t('mailboxes.unknownPlaceholders', { names: new Intl.ListFormat(locale).format(unknown) })}
        </InlineNotice>
      )}
      {data && !problem && (
        <div className="max-h-60 overflow-y-auto rounded-control border border-border p-3 text-14">
          <FilledWords text={data.text} />
        </div>
      )}
    </section>
  )
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
