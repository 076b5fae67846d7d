import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { SettingGroup } from '../../ui/form/setting-group'
import { IconButton } from '../../ui/icon-button'
import { TextInput } from '../../ui/text-input'

export interface LineListProps {
  title: string
  lead?: string
  lines: readonly { text: string; note?: ReactNode }[]
  /** What the field to add one is called. */
  addLabel: string
  inputType?: 'email' | 'tel' | 'text'
  isReadOnly: boolean
  /** Why a typed one cannot be added; null where it can. */
  refuse: (typed: string) => string | null
  onAdd: (typed: string) => Promise<unknown>
  onRemove: (text: string) => Promise<unknown>
}

/** Addresses, phones, domains: short lines, each kept or taken away at once. */
export function LineList(props: LineListProps) {
  const { title, lead, lines, addLabel, inputType = 'text', isReadOnly, refuse, onAdd, onRemove } = props
  const language = useLanguage()
  const { t } = language
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const act = useMutation({ mutationFn: (run: () => Promise<unknown>) => run() })
  const add = () => {
    const text = typed.trim()
    const why = text === '' ? t('form.required') : refuse(text)
    setWrong(why)
    if (why !== null || act.isPending) return field.current?.focus()
    act.mutate(() => onAdd(text), { onSuccess: () => setTyped('') })
  }
  const remove = (text: string) => {
    // The button goes with its line; the focus stays in the list.
    field.current?.focus()
    setWrong(null)
    act.mutate(() => onRemove(text))
  }
  return (
    <SettingGroup title={title} lead={lead}>
      <ul aria-label={title}>
        {lines.map(({ text, note }) => (
          <li key={text} className="flex min-h-11 items-center gap-2 border-be border-border ps-4 pe-2 last:border-0">
            <bdi dir="ltr" className="min-w-0 truncate" title={text}>
              {text}
            </bdi>
            {note}
            {!isReadOnly && (
              <IconButton
                icon={X}
                label={t('people.remove', { name: text })}
                onClick={() => remove(text)}
                className="ms-auto"
              />
            )}
          </li>
        ))}
      </ul>
      {isReadOnly && lines.length === 0 && <p className="px-4 py-2.5 text-muted">{t('context.none')}</p>}
      {!isReadOnly && (
        <div className="flex items-end gap-2 border-border px-4 py-3 [ul:not(:empty)+&]:border-bs">
          <Field label={addLabel} error={wrong ?? refusal(act.error, language)} className="min-w-0 flex-1">
            <TextInput
              ref={field}
              type={inputType}
              dir="ltr"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // The form around keeps what is typed in its own fields; this one adds.
                event.preventDefault()
                add()
              }}
            />
          </Field>
          <Button isBusy={act.isPending} onClick={add} className="self-start mbs-6">
            {t('settings.add')}
          </Button>
        </div>
      )}
    </SettingGroup>
  )
}
