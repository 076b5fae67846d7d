import { useLanguage } from '../../lib/i18n/language'
import { TextInput } from '../../ui/text-input'

export interface MailboxWish {
  name: string
  address: string
  isWanted: boolean
  isTouched: boolean
}

/** The usual mailboxes, each to take or leave and to write differently. */
export function MailboxRows({
  mailboxes,
  onChange,
}: {
  mailboxes: readonly MailboxWish[]
  onChange: (mailboxes: MailboxWish[]) => void
}) {
  const { t } = useLanguage()
  if (mailboxes.length === 0) return null
  const change = (index: number, more: Partial<MailboxWish>) =>
    onChange(mailboxes.map((one, at) => (at === index ? { ...one, ...more, isTouched: true } : one)))
  return (
    <fieldset className="grid gap-2">
      <legend className="mbe-1 text-13 font-medium">{t('setUp.mailboxes')}</legend>
      {mailboxes.map((one, index) => (
        <div key={one.name} className="flex items-center gap-2">
          <input
            type="checkbox"
            aria-label={one.name}
            checked={one.isWanted}
            onChange={({ target }) => change(index, { isWanted: target.checked })}
            className="size-4 accent-(--color-accent)"
          />
          <TextInput
            aria-label={t('setUp.mailboxAddress', { name: one.name })}
            type="email"
            dir="ltr"
            value={one.address}
            onChange={({ target }) => change(index, { address: target.value, isWanted: target.value !== '' })}
          />
        </div>
      ))}
      <p className="text-12 text-muted">{t('setUp.mailboxesHint')}</p>
    </fieldset>
  )
}
