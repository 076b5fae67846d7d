import { type FormEvent, useRef } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { TextInput } from '../../../ui/text-input'
import { choicesOf } from './choices-of'
import type { NamedRow } from './named-row'

interface RenameRowProps {
  row: NamedRow
  onRename: (change: { name: string; choices?: string[] }) => void
  onClose: () => void
}

/** A name of a list, and what can be chosen under it, written anew in its place; Escape leaves it as it was. */
export function RenameRow({ row, onRename, onClose }: RenameRowProps) {
  const { t } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const { name, choices } = row
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.current) return
    const typed = new FormData(form.current)
    const next = String(typed.get('name') ?? '').trim()
    const nextChoices = choices && choicesOf(String(typed.get('choices') ?? ''))
    if (next === '' || (next === name && nextChoices?.join() === choices?.join())) onClose()
    else onRename({ name: next, ...(nextChoices && { choices: nextChoices }) })
  }
  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-2 py-1.5"
    >
      {/* Asked for a moment ago by its button. */}
      <TextInput
        name="name"
        aria-label={t('mailboxes.name')}
        defaultValue={name}
        autoComplete="off"
        autoFocus
        className="phone:w-full"
      />
      {choices && (
        <TextInput
          name="choices"
          aria-label={t('fields.options')}
          defaultValue={choices.join(', ')}
          autoComplete="off"
          className="flex-1 phone:w-full phone:flex-none"
        />
      )}
      <Button size="small" look="primary" type="submit">
        {t('settings.change')}
      </Button>
      <Button size="small" look="quiet" onClick={onClose}>
        {t('settings.cancel')}
      </Button>
    </form>
  )
}
