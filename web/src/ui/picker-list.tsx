import { Check, Plus, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../lib/i18n/language'
import { cx } from './class-names'
import { Icon } from './icon'
import { matchText } from './match-text'

export interface PickerOption {
  id: string
  label: string
  /** More words it is found by. */
  search?: string | undefined
  picture?: ReactNode
  /** A quiet fact at the end of its line. */
  end?: ReactNode
  disabledReason?: string | undefined
}

export interface PickerListProps {
  label: string
  options: readonly PickerOption[]
  chosen: readonly string[]
  /** Many at once: picking toggles and the list stays. */
  isMulti?: boolean
  /** Ids shown first while nothing is typed. */
  recent?: readonly string[]
  /** The first nine lines are also picked by their digit. */
  hasDigits?: boolean
  /** Offers to make what was typed. */
  onCreate?: ((typed: string) => void) | undefined
  /** Told what is typed, where the options come from a search elsewhere; they are then not filtered here. */
  onSearch?: (typed: string) => void
  /** Told which line the keys are on, for what is shown beside the list. */
  onActive?: (id: string | null) => void
  onPick: (id: string) => void
}

const madeHere = '\u0000create'

/** The inside of every picker: a field to filter by, options, keys. See `Picker` for the one in a popover. */
export function PickerList(props: PickerListProps) {
  const {
    label,
    options,
    chosen,
    isMulti = false,
    recent,
    hasDigits = false,
    onCreate,
    onSearch,
    onActive,
    onPick,
  } = props
  const { t } = useLanguage()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const shown = useMemo(() => {
    const found = onSearch ? [...options] : filterOptions(options, typed, recent)
    const isKnown = options.some((option) => option.label.toLowerCase() === typed.trim().toLowerCase())
    const creatable = onCreate && typed.trim() !== '' && !isKnown
    return creatable ? [...found, { id: madeHere, label: typed.trim() }] : found
  }, [options, typed, recent, onSearch, onCreate])
  const current = Math.min(active, shown.length - 1)

  const activeId = shown[current]?.id ?? null
  useEffect(() => onActive?.(activeId), [onActive, activeId])
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  })

  const pick = (index: number) => {
    const option = shown[index]
    if (!option || ('disabledReason' in option && option.disabledReason)) return
    if (option.id === madeHere) onCreate?.(option.label)
    else onPick(option.id)
    if (isMulti) setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const digit = hasDigits && typed === '' && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    if (step) setActive(Math.max(0, Math.min(shown.length - 1, current + step)))
    else if (event.key === 'Enter') pick(current)
    else if (digit >= 0) pick(digit)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="flex h-10 items-center gap-2 border-be border-border px-3 phone:h-12">
        <Icon of={Search} className="text-muted" />
        <input
          // The picker was opened to choose: the field is where the hands are.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown[current] ? `${listId}-${current}` : undefined}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
            onSearch?.(event.target.value)
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-14 outline-none phone:text-[1rem]"
        />
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMulti || undefined}
        tabIndex={-1}
        className="scroll-quiet max-h-80 p-1"
      >
        {shown.length === 0 && <p className="px-2 py-1.5 text-13 text-muted">{t('picker.nothing')}</p>}
        {shown.map((option: PickerOption, index) => (
          // The field keeps the focus and the keys; options are reached through it.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={chosen.includes(option.id)}
            aria-disabled={option.disabledReason ? true : undefined}
            data-active={index === current || undefined}
            onPointerMove={() => index !== current && setActive(index)}
            onClick={() => pick(index)}
            className={cx(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 text-14 phone:min-h-11',
              index === current && 'bg-selected',
              option.disabledReason && 'text-muted',
            )}
          >
            {option.id === madeHere ? <Icon of={Plus} className="text-muted" /> : option.picture}
            <span dir="auto" className="truncate">
              {option.id === madeHere ? t('picker.create', { name: option.label }) : option.label}
            </span>
            <span className="ms-auto flex items-center gap-2 text-12 whitespace-nowrap text-muted">
              {option.disabledReason ?? option.end}
              {chosen.includes(option.id) && <Icon of={Check} className="text-accent" />}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

function filterOptions(
  options: readonly PickerOption[],
  typed: string,
  recent: readonly string[] = [],
): PickerOption[] {
  if (typed.trim() === '') {
    const first = recent.flatMap((id) => options.find((option) => option.id === id) ?? [])
    return [...first, ...options.filter((option) => !first.includes(option))]
  }
  return options
    .map((option) => ({ option, score: matchText(`${option.label} ${option.search ?? ''}`, typed) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ option }) => option)
}
