import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { TextInput } from '../../ui/text-input'

const pauseMs = 200

/** Looks while one types, a moment after the last key; the key of the search leads here. */
export function SearchBox({
  label,
  query,
  onAsk,
}: {
  label: string
  query: string
  onAsk: (query: string | undefined) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(query)
  const ask = useRef(onAsk)
  useEffect(() => {
    ask.current = onAsk
  })
  useEffect(() => {
    if (text.trim() === query) return
    const { pathname } = window.location
    const timer = setTimeout(() => {
      // Somebody found has been opened meanwhile: this box is only shown until their page is there.
      if (window.location.pathname === pathname) ask.current(text.trim() || undefined)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, query])
  usePickerSurface('query', () => field.current?.focus())
  return (
    <search className="min-w-0 flex-1 phone:basis-full">
      <TextInput
        ref={field}
        icon={Search}
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onAsk(text.trim() || undefined)
          if (key !== 'Escape') return
          setText('')
          field.current?.blur()
        }}
      />
    </search>
  )
}
