import { Search, X } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'

/** One box, one language: words, and `field:value` to narrow. Enter asks; empty goes back to the view. */
export function QueryBox({
  query,
  isTyped,
  hasFocus,
  onAsk,
}: {
  query: string
  isTyped: boolean
  hasFocus?: boolean
  onAsk: (query: string | undefined) => void
}) {
  const { t } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(isTyped ? query : '')
  useEffect(() => setText(isTyped ? query : ''), [query, isTyped])
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  usePickerSurface('query', () => field.current?.focus())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim() === '' ? undefined : text.trim())
  }
  return (
    <search className="flex shrink-0 border-be border-border px-3 py-1.5">
      <form
        onSubmit={submit}
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-control bg-sunken px-2 focus-within:bg-raised phone:h-11"
      >
        <Icon of={Search} className="text-muted" />
        <input
          ref={field}
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          value={text}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              // The key of leaving a ticket must not have it too.
              event.preventDefault()
              onAsk(undefined)
              field.current?.blur()
            }
          }}
          className="min-w-0 flex-1 bg-transparent text-14 outline-none phone:text-[1rem]"
        />
        {isTyped && <IconButton isSmall icon={X} label={t('list.clear')} onClick={() => onAsk(undefined)} />}
      </form>
    </search>
  )
}
