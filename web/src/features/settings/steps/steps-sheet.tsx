import type { Type } from '@foyer/contract/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../../lib/api/call'
import { refusal } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { Button } from '../../../ui/button'
import { SheetForm } from '../../../ui/form/sheet-form'
import { nameOf } from '../vocabulary/name-of'
import { StepRow } from './step-row'
import { bodyOf, emptyStep, moved, type StepValues, valuesOf } from './step-values'

const most = 30

/** The steps of one type, in their order. */
export default function StepsSheet({ type: given, onClose }: { type: Type; onClose: () => void }) {
  const language = useLanguage()
  const { t, locale } = language
  const client = useQueryClient()
  // As it was when it was opened: what others change meanwhile must be seen before it is overwritten.
  const [type] = useState(given)
  const [values, setValues] = useState<readonly StepValues[]>(() => valuesOf(type.steps))
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await call('PATCH /types/{id}', {
        params: { id: type.id },
        body: { steps: bodyOf(values), version: type.version },
      })
      await askAgain(client, 'types')
    },
    onSuccess: onClose,
  })
  return (
    <SheetForm
      title={t('steps.of', { name: nameOf(type, locale) })}
      isChanged={JSON.stringify(bodyOf(values)) !== JSON.stringify(bodyOf(valuesOf(type.steps)))}
      isBusy={isPending}
      unready={values.some(({ text }) => text.trim() === '') ? t('steps.textMissing') : null}
      problem={refusal(error, language)}
      onSave={mutate}
      onClose={onClose}
    >
      {values.map((step, place) => (
        <StepRow
          key={step.key}
          step={step}
          place={place}
          isLast={place === values.length - 1}
          earlier={values.slice(0, place)}
          onChange={(change) => setValues(values.map((one) => (one === step ? { ...one, ...change } : one)))}
          onMove={(by) => setValues(moved(values, place, by))}
          onRemove={() => setValues(values.filter((one) => one !== step))}
        />
      ))}
      {values.length < most && (
        <Button
          size="small"
          look="quiet"
          icon={Plus}
          className="justify-self-start"
          onClick={() => setValues([...values, emptyStep()])}
        >
          {t('steps.add')}
        </Button>
      )}
    </SheetForm>
  )
}
