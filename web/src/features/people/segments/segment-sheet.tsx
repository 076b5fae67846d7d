import { parseQuery, personFields } from '@foyer/contract/conditions'
import type { Segment } from '@foyer/contract/segments'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { NameAndScope } from '../../../lib/views/name-and-scope'
import type { ScopeOfView } from '../../../lib/views/scope-select'
import { Field } from '../../../ui/field'
import { SheetForm } from '../../../ui/form/sheet-form'
import { TextArea } from '../../../ui/text-area'

interface Values extends ScopeOfView {
  name: string
  query: string
}

/** Keeps a question over people under a name, or changes one. */
export default function SegmentSheet(given: { segment: Segment | null; query: string; onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  // As it was when it was opened: what others change meanwhile must be seen before it is overwritten.
  const [segment] = useState(given.segment)
  const [start] = useState<Values>(() => ({
    name: segment?.name ?? '',
    scope: segment?.scope ?? 'personal',
    teamId: segment?.teamId ?? null,
    query: segment?.query ?? given.query,
  }))
  const [values, setValues] = useState(start)
  const set = (change: Partial<Values>) => setValues((now) => ({ ...now, ...change }))
  const parsed = parseQuery(values.query, personFields)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const body = { ...values, name: values.name.trim() }
      if (segment === null) await call('POST /segments', { body })
      else
        await call('PATCH /segments/{id}', { params: { id: segment.id }, body: { ...body, version: segment.version } })
      await askAgain(client, 'segments')
    },
    onSuccess: given.onClose,
  })
  const isChanged = JSON.stringify(values) !== JSON.stringify(start)
  return (
    <SheetForm
      title={segment === null ? t('segments.new') : t('segments.editOf', { name: segment.name })}
      isChanged={isChanged}
      isBusy={isPending}
      unready={values.name.trim() === '' ? t('segments.nameMissing') : parsed.ok ? null : parsed.problem.message}
      problem={refusal(error, language)}
      onSave={mutate}
      onClose={given.onClose}
    >
      <NameAndScope verb="segment.share" value={values} onChange={set} />
      <Field
        label={t('segments.query')}
        hint={t('segments.queryHint')}
        error={parsed.ok ? null : parsed.problem.message}
      >
        <TextArea
          value={values.query}
          dir="ltr"
          spellCheck={false}
          onChange={({ target }) => set({ query: target.value.replaceAll('\n', ' ') })}
        />
      </Field>
      <PeopleCount query={values.query} isReadable={parsed.ok} />
    </SheetForm>
  )
}

/** How many people this finds now. */
export function PeopleCount({ query, isReadable }: { query: string; isReadable: boolean }) {
  const { t } = useLanguage()
  const asked = useDeferredValue(query)
  const { data } = useQuery({
    ...apiQuery('GET /people/count', { query: { query: asked } }),
    enabled: isReadable && asked === query,
    retry: false,
  })
  return (
    <span aria-live="polite" className="text-13 whitespace-nowrap text-muted tabular-nums">
      {data && isReadable ? t(data.exact ? 'people.count' : 'people.countOver', { count: data.count }) : null}
    </span>
  )
}
