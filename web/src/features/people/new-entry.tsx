import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { InlineNotice } from '../../ui/inline-notice'
import { Popover } from '../../ui/popover'
import { TextInput } from '../../ui/text-input'

export interface NewEntryProps {
  label: string
  hasEmail?: boolean
  onCreate: (given: { name: string; email: string }) => Promise<unknown>
}

/** A new person or organization, by name; the rest is filled in on its page. */
export function NewEntry({ label, hasEmail = false, onCreate }: NewEntryProps) {
  const language = useLanguage()
  const { t } = language
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: onCreate, onSuccess: () => setOpen(false) })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    mutate({ name: String(values.get('name') ?? '').trim(), email: String(values.get('email') ?? '').trim() })
  }
  return (
    <Popover
      align="end"
      label={label}
      isOpen={isOpen}
      onOpenChange={(next) => {
        reset()
        setOpen(next)
      }}
      trigger={
        <Button look="quiet" size="small" icon={Plus}>
          {label}
        </Button>
      }
    >
      <form onSubmit={onSubmit} noValidate className="grid gap-3 p-4">
        {error && <InlineNotice tone="danger">{refusal(error, language)}</InlineNotice>}
        <Field label={t('people.name')} isRequired>
          <TextInput name="name" autoComplete="off" />
        </Field>
        {hasEmail && (
          <Field label={t('people.email')}>
            <TextInput name="email" type="email" dir="ltr" autoComplete="off" />
          </Field>
        )}
        <Button look="primary" type="submit" isBusy={isPending}>
          {t('people.create')}
        </Button>
      </form>
    </Popover>
  )
}
