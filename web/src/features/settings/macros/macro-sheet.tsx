import type { Macro, MacroSummary } from '@foyer/contract/macros'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { askAgain } from '../../../lib/query/ask-again'
import { useMe } from '../../../lib/session/session'
import { SheetForm } from '../../../ui/form/sheet-form'
import { InlineNotice } from '../../../ui/inline-notice'
import { MacroFields } from './macro-fields'
import { changesOf, emptyValues, type MacroValues, valuesOf } from './macro-values'

interface MacroSheetProps {
  kind: MacroSummary['kind']
  /** The one that is changed or copied; null for an empty one. */
  id: string | null
  isCopy: boolean
  onClose: () => void
}

/** Makes a macro or snippet, or changes one; its text is read before anything is shown. */
export default function MacroSheet({ id, ...rest }: MacroSheetProps) {
  const { data } = useQuery({
    ...apiQuery('GET /macros/{id}', { params: { id: id ?? '' } }),
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
  })
  if (id !== null && data === undefined) return null
  return <OpenSheet given={data ?? null} {...rest} />
}

function OpenSheet({ given, kind, isCopy, onClose }: Omit<MacroSheetProps, 'id'> & { given: Macro | null }) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const client = useQueryClient()
  const { problemOf } = useMacroWords()
  // As it was when it was opened: what others change meanwhile must be seen before it is overwritten.
  const [macro] = useState(isCopy ? null : given)
  const [start] = useState<MacroValues>(() => {
    if (given === null) return emptyValues(me.id)
    const values = valuesOf(given)
    return isCopy
      ? { ...values, scope: 'personal', teamId: null, ownerId: me.id, name: t('views.copyOf', { name: given.name }) }
      : values
  })
  const [values, setValues] = useState(start)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const body = { ...values, name: values.name.trim() }
      if (macro === null) await call('POST /macros', { body })
      else
        await call('PATCH /macros/{id}', {
          params: { id: macro.id },
          body: { ...changesOf(body, start), version: macro.version },
        })
      await askAgain(client, 'macros')
    },
    onSuccess: onClose,
  })
  const hasEmptyTags = values.actions.some((one) => 'tags' in one && one.tags.length === 0)
  const unready = values.name.trim() === '' ? t('views.nameMissing') : hasEmptyTags ? t('macros.tagsMissing') : null
  const title = macro === null ? t(kind === 'macro' ? 'macros.new' : 'snippets.new') : t('views.editOf', macro)
  return (
    <SheetForm
      title={title}
      isChanged={Object.keys(changesOf(values, start)).length > 0}
      isBusy={isPending}
      unready={unready}
      problem={refusal(error, language)}
      onSave={mutate}
      onClose={onClose}
    >
      {macro?.problems.map((one) => (
        <InlineNotice key={`${one.index} ${one.value}`} tone="warning">
          {problemOf(one, [macro])}
        </InlineNotice>
      ))}
      <MacroFields
        hasActions={kind === 'macro' || values.actions.length > 0}
        values={values}
        onChange={(change) => setValues((now) => ({ ...now, ...change }))}
        onSend={() => unready === null && mutate()}
      />
    </SheetForm>
  )
}
