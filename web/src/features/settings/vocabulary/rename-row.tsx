import { type FormEvent, useRef } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { TextInput } from '../../../ui/text-input'

/** A name of a list, being written anew in its place; Escape leaves it as it was. */
export function RenameRow({
  name,
  onRename,
  onClose,
}: {
  name: string
  onRename: (name: string) => void
  onClose: () => void
}) {
  const { t } = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const typed = form.current ? String(new FormData(form.current).get('name') ?? '').trim() : ''
    if (typed === '' || typed === name) onClose()
    else onRename(typed)
  }
  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="flex min-w-0 flex-1 items-center gap-2 py-1.5"
    >
      {/* Asked for a moment ago by its button. */}
      <TextInput name="name" aria-label={t('mailboxes.name')} defaultValue={name} autoComplete="off" autoFocus />
      <Button size="small" look="primary" type="submit">
        {t('settings.rename')}
      </Button>
      <Button size="small" look="quiet" onClick={onClose}>
        {t('settings.cancel')}
      </Button>
    </form>
  )
}
