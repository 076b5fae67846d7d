import type { Macro, MacroSummary } from '@foyer/contract/macros'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { askAgain } from '../../../lib/query/ask-again'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { Sheet } from '../../../ui/sheet'
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
  const form = useId()
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
  const [isWarned, setWarned] = useState(false)
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
  const isChanged = Object.keys(changesOf(values, start)).length > 0
  // What was filled in does not go by a slip of the hand.
  const leave = () => (isChanged && !isWarned ? setWarned(true) : onClose())
  const hasEmptyTags = values.actions.some((one) => 'tags' in one && one.tags.length === 0)
  const unready = values.name.trim() === '' ? t('views.nameMissing') : hasEmptyTags ? t('macros.tagsMissing') : null
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (unready === null) mutate()
  }
  const problem = refusal(error, language)
  const title = macro === null ? t(kind === 'macro' ? 'macros.new' : 'snippets.new') : t('views.editOf', macro)
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => !isOpen && leave()}
      title={title}
      className="w-168!"
      foot={
        <>
          <Button look="primary" type="submit" form={form} isBusy={isPending} disabledReason={unready}>
            {t('form.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('form.discard')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-4 p-4">
        {problem && <InlineNotice tone="danger">{problem}</InlineNotice>}
        {isWarned && <InlineNotice tone="warning">{t('views.unsaved')}</InlineNotice>}
        {macro?.problems.map((one) => (
          <InlineNotice key={`${one.index} ${one.value}`} tone="warning">
            {problemOf(one, [macro])}
          </InlineNotice>
        ))}
        <MacroFields
          hasActions={kind === 'macro' || values.actions.length > 0}
          values={values}
          onChange={(change) => setValues((now) => ({ ...now, ...change }))}
          onSend={() => submit()}
        />
      </form>
    </Sheet>
  )
}
