import { Search, X } from 'lucide-react'
import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { usePickerSurface } from '../commands/place-store'
import { useLanguage } from '../i18n/language'
import type { SuggestionHandle, SuggestionListProps } from './suggestion-list'

const pauseMs = 200

/** What is asked about: its name, and what it offers and shows of a question. */
export interface QueryOver {
  label: string
  hint: string
  Suggestions: ComponentType<SuggestionListProps>
  Chips: ComponentType<QueryChipsProps>
  /** Asks a moment after the last key, where the text can be read; null where only Enter asks. */
  canAsk: ((text: string) => boolean) | null
}
export interface QueryChipsProps {
  query: string
  onAsk: (query: string | undefined) => void
  onEdit: (from: number, to: number) => void
}

/** One box, one language: words, and `field:value` to narrow, completed as they are typed. Enter asks; empty goes back to the view. */
export function QueryBox({
  over: { label, hint, Suggestions, Chips, canAsk },
  query,
  isTyped,
  hasFocus,
  className,
  onAsk,
  onGo,
}: {
  over: QueryOver
  query: string
  isTyped: boolean
  hasFocus?: boolean
  className?: string
  onAsk: (query: string | undefined) => void
  onGo: (address: string) => void
}) {
  const { t } = useLanguage()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<SuggestionHandle>(null)
  const [text, setText] = useState(isTyped ? query : '')
  const [caret, setCaret] = useState(0)
  const [state, setState] = useState<'away' | 'open' | 'shut'>('away')
  const [active, setActive] = useState<{ id: string | null; count: number }>({ id: null, count: 0 })
  const told = useCallback((id: string | null, count: number) => setActive({ id, count }), [])
  useEffect(() => {
    const shown = isTyped ? query : ''
    // What is typed on while it is asked keeps the space behind its last word.
    setText((typed) => (typed.trim() === shown ? typed : shown))
  }, [query, isTyped])
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  usePickerSurface('query', () => field.current?.focus())
  const isOpen = state === 'open'
  const isReady = canAsk !== null && state !== 'away' && text.trim() !== query && canAsk(text)
  const asker = useRef(onAsk)
  useEffect(() => {
    asker.current = onAsk
  })
  useEffect(() => {
    if (!isReady) return
    const { pathname } = window.location
    const timer = setTimeout(() => {
      // Something found has been opened meanwhile: this box is only shown until its page is there.
      const asked = (list.current?.translate(text) ?? text).trim()
      if (window.location.pathname === pathname) asker.current(asked || undefined)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, isReady])
  const ask = (asked: string) => {
    setState('shut')
    onAsk(asked.trim() === '' ? undefined : (list.current?.translate(asked) ?? asked).trim())
  }
  const write = (written: string, at: number, end = at) => {
    // At once: what is typed before the next frame belongs here already.
    flushSync(() => {
      setText(written)
      setCaret(at)
      setState('open')
    })
    field.current?.focus()
    field.current?.setSelectionRange(at, end)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.current?.onKeyDown(event)) event.preventDefault()
    else if (event.key === 'ArrowDown' && !isOpen) setState('open')
    else if (event.key === 'Escape') {
      // The key of leaving a ticket must not have it too.
      event.preventDefault()
      if (active.count > 0) return setState('shut')
      onAsk(undefined)
      field.current?.blur()
    }
  }
  return (
    <search className={cx('relative', className)}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          ask(text)
        }}
        className="flex h-8 min-w-0 items-center gap-2 rounded-control bg-sunken px-2 focus-within:bg-raised phone:h-11"
      >
        <Icon of={Search} className="text-muted" />
        <input
          ref={field}
          type="text"
          enterKeyHint="search"
          role="combobox"
          aria-expanded={active.count > 0}
          aria-controls={active.count > 0 ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active.id ?? undefined}
          aria-label={label}
          placeholder={hint}
          value={text}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={({ target }) => {
            setText(target.value)
            setCaret(target.selectionStart ?? target.value.length)
            setState('open')
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onFocus={() => setState('open')}
          onClick={() => setState('open')}
          onBlur={() => setState('away')}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent text-14 outline-none phone:text-[1rem]"
        />
        {isTyped && <IconButton isSmall icon={X} label={t('list.clear')} onClick={() => onAsk(undefined)} />}
      </form>
      {state !== 'away' && (
        <Suspense>
          <Suggestions
            ref={list}
            id={listId}
            text={text}
            caret={caret}
            isOpen={isOpen}
            isAsked={isTyped && text === query}
            onActive={told}
            onWrite={write}
            onAsk={ask}
            onGo={onGo}
          />
        </Suspense>
      )}
      {isTyped && (
        // Their line stands from the start: a list that moves down under the pointer loses the click.
        <Suspense fallback={<div className="mbs-1.5 h-5.25" />}>
          <Chips query={query} onAsk={onAsk} onEdit={(at, end) => write(query, at, end)} />
        </Suspense>
      )}
    </search>
  )
}
