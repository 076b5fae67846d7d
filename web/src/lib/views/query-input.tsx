import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { InlineNotice } from '../../ui/inline-notice'
import { Tabs } from '../../ui/tabs'
import { TextArea } from '../../ui/text-area'
import { apiQuery } from '../api/api-query'
import { useLanguage } from '../i18n/language'
import { type Built, builtText, isWhole, readText } from './built-query'
import { QueryBuilder } from './query-builder'

/** One query, built or typed: both write the same text, and what cannot be drawn stays text. */
export function QueryInput({
  query,
  onChange,
}: {
  query: string
  /** `isFinished`: no line of the builder is still being filled in. */
  onChange: (query: string, isFinished: boolean) => void
}) {
  const { t } = useLanguage()
  const [start] = useState(() => readText(query).built)
  const [form, setForm] = useState<'built' | 'text'>(start === null ? 'text' : 'built')
  // Lines still being filled in are not in the text, so they are kept beside it.
  const [built, setBuilt] = useState<Built | null>(start)
  const { problem } = readText(query)
  const show = (next: 'built' | 'text') => {
    const kept = built !== null && builtText(built) === query ? built : readText(query).built
    if (next === 'built') setBuilt(kept)
    onChange(query, next === 'text' || kept === null || isWhole(kept))
    setForm(next)
  }
  const build = (next: Built) => {
    setBuilt(next)
    onChange(builtText(next), isWhole(next))
  }
  return (
    <Tabs
      label={t('query.forms')}
      tabs={[
        { name: 'built', label: t('query.form.built') },
        { name: 'text', label: t('query.form.text') },
      ]}
      current={form}
      onChange={show}
      end={<Hits query={query} isReadable={problem === null} />}
      rowClassName="mbe-3"
    >
      {form === 'text' ? (
        <TextArea
          aria-label={t('query.form.text')}
          value={query}
          spellCheck={false}
          aria-invalid={problem !== null}
          onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '), true)}
        />
      ) : built === null ? (
        problem === null && <InlineNotice tone="quiet">{t('query.notDrawn')}</InlineNotice>
      ) : (
        <QueryBuilder built={built} onChange={build} />
      )}
      {problem !== null && (
        <InlineNotice tone="danger" className="mbs-2">
          {problem}
        </InlineNotice>
      )}
    </Tabs>
  )
}

/** How many tickets this finds now. */
function Hits({ query, isReadable }: { query: string; isReadable: boolean }) {
  const { t } = useLanguage()
  const asked = useDeferredValue(query)
  const { data } = useQuery({
    ...apiQuery('GET /tickets/count', { query: { query: asked } }),
    enabled: isReadable && asked === query,
    retry: false,
  })
  return <span aria-live="polite">{data && isReadable ? t('query.hits', { count: data.count }) : null}</span>
}
