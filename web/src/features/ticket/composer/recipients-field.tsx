import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { IconButton } from '../../../ui/icon-button'
import type { Recipient } from './draft-body'
import { addRecipients, readRecipients } from './read-recipients'

export interface RecipientsFieldProps {
  label: string
  recipients: readonly Recipient[]
  /** Known to the ticket but confirmed by nobody: they get this mail only because an agent sends it. */
  pending?: readonly string[]
  onChange: (recipients: Recipient[]) => void
}

/** Receivers as chips, always visible; typed, pasted or removed by keyboard. */
export function RecipientsField({ label, recipients, pending = [], onChange }: RecipientsFieldProps) {
  const { t } = useLanguage()
  const inputId = useId()
  const [typed, setTyped] = useState('')
  const take = (text: string) => {
    const { found, rest } = readRecipients(text)
    if (found.length > 0) onChange(addRecipients(recipients, found))
    setTyped(rest)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === ',' || event.key === ';') {
      event.preventDefault()
      take(typed)
    } else if (event.key === 'Backspace' && typed === '') onChange(recipients.slice(0, -1))
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (readRecipients(text).found.length === 0) return
    event.preventDefault()
    take(`${typed}${text}`)
  }
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1.5">
      <label htmlFor={inputId} className="text-13 text-muted">
        {label}
      </label>
      {recipients.map((one) => (
        <span
          key={one.address}
          title={one.address}
          className={`inline-flex h-6 max-w-full items-center gap-1 rounded-chip border ps-1.5 text-13 ${pending.includes(one.address.toLowerCase()) ? 'border-dashed border-warning' : 'border-edge'}`}
        >
          {one.name && <bdi className="max-w-40 truncate">{one.name}</bdi>}
          <bdi dir="ltr" className={one.name ? 'truncate text-muted' : 'truncate'}>
            {one.address}
          </bdi>
          {pending.includes(one.address.toLowerCase()) && <span className="text-muted">· {t('composer.pending')}</span>}
          <IconButton
            isSmall
            icon={X}
            label={t('composer.removeRecipient', { name: one.name || one.address })}
            onClick={() => onChange(recipients.filter((other) => other !== one))}
          />
        </span>
      ))}
      <input
        id={inputId}
        type="text"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => take(typed)}
        className="h-7 min-w-24 flex-1 bg-transparent text-13 outline-none phone:text-[1rem]"
      />
    </div>
  )
}
