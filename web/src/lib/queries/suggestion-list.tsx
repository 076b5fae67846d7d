import type { CompletionPlace } from '@foyer/contract/conditions'
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { readPart } from '../commands/place-store'
import { useLanguage } from '../i18n/language'
import type { Suggestion, SuggestionGroup } from './suggestion'

export interface SuggestionHandle {
  /** True where the key was the list's. */
  onKeyDown: (event: KeyboardEvent) => boolean
  /** The text with names of the agent's language as keys. */
  translate: (text: string) => string
}

export interface SuggestionListProps {
  ref: Ref<SuggestionHandle>
  id: string
  text: string
  caret: number
  isOpen: boolean
  /** The text is what the list shows now. */
  isAsked: boolean
  /** Told which line the keys are on, and whether there are any. */
  onActive: (id: string | null, count: number) => void
  onWrite: (text: string, caret: number) => void
  onAsk: (query: string) => void
  onGo: (address: string) => void
}

export interface Offered {
  place: CompletionPlace
  groups: readonly SuggestionGroup[]
  translate: (text: string) => string
}

/** What the search box offers below itself: chosen by arrow keys and Enter, or by pointer; the field keeps the focus. */
export function SuggestionList(props: SuggestionListProps & { offered: Offered }) {
  const { ref, id, text, isOpen, onActive, onWrite, onAsk, onGo, offered } = props
  const { t } = useLanguage()
  const headId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { place, groups, translate } = offered
  const items = groups.flatMap((group) => group.items)
  // A line is active for the text it was chosen at: with the next letter the hands type again.
  const [chosen, setChosen] = useState<{ text: string; index: number } | null>(null)
  const current = chosen?.text === text ? Math.min(chosen.index, items.length - 1) : -1
  const setActive = (index: number) => setChosen(index < 0 ? null : { text, index })
  const activeId = isOpen && current >= 0 ? `${id}-${current}` : null
  // With the line itself, so that what is read aloud and what is drawn are never two.
  useLayoutEffect(() => {
    onActive(activeId, isOpen ? items.length : 0)
    return () => onActive(null, 0)
  }, [onActive, activeId, isOpen, items.length])
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  })

  const pick = ({ choice }: Suggestion): void => {
    if (choice.kind === 'ask') onAsk(choice.query)
    else if (choice.kind === 'view') onGo(choice.address)
    else if (choice.kind === 'save') readPart('view')?.save()
    else insert(choice.text)
  }
  const insert = (value: string): void => {
    const isLast = place.to === text.length
    const isWhole = place.field !== null && isLast
    const written = `${text.slice(0, place.from)}${value}${isWhole ? ' ' : text.slice(place.to)}`
    const next = isLast ? translate(written) : written
    onWrite(next, isLast ? next.length : place.from + value.length)
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing || items.length === 0) return false
    const item = items[current]
    if (event.key === 'ArrowDown') setActive(current + 1 < items.length ? current + 1 : 0)
    else if (event.key === 'ArrowUp') setActive(current < 0 ? items.length - 1 : current - 1)
    else if (event.key === 'Enter' && item) pick(item)
    else return false
    return true
  }
  useImperativeHandle(ref, () => ({ onKeyDown, translate }))

  if (!isOpen || items.length === 0) return null
  let index = -1
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('query.suggestions')}
      tabIndex={-1}
      // The field keeps the focus, and with it what is typed.
      onMouseDown={(event) => event.preventDefault()}
      className="floating scroll-quiet absolute inset-x-3 inset-bs-[calc(100%-0.25rem)] z-30 max-h-96 max-w-120 p-1 shadow-menu"
    >
      {groups.map((group, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which no fieldset may hold
        <div key={group.name} role="group" aria-labelledby={`${headId}-${at}`}>
          <p id={`${headId}-${at}`} aria-hidden className="px-2 pbs-2 pbe-1 text-12 font-medium text-muted">
            {group.name}
          </p>
          {group.items.map((item) => {
            index += 1
            const own = index
            return (
              <SuggestionLine
                key={item.id}
                item={item}
                id={`${id}-${own}`}
                isActive={own === current}
                onPoint={() => own !== current && setActive(own)}
                onPick={() => pick(item)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

function SuggestionLine({
  item,
  id,
  isActive,
  onPoint,
  onPick,
}: {
  item: Suggestion
  id: string
  isActive: boolean
  onPoint: () => void
  onPick: () => void
}) {
  const { label, detail, icon, count } = item
  return (
    // The field keeps the focus and the keys; options are reached through it.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-active={isActive || undefined}
      onPointerMove={onPoint}
      onClick={onPick}
      className={cx(
        'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 text-14 phone:min-h-11',
        isActive && 'bg-selected',
      )}
    >
      {icon && <Icon of={icon} className="text-muted" />}
      <bdi className="shrink-0 truncate">{label}</bdi>
      {detail !== undefined && <bdi className="min-w-0 truncate text-13 text-muted">{detail}</bdi>}
      {count !== undefined && count !== null && (
        <span className="ms-auto ps-2 text-12 text-muted tabular-nums">{count > 99 ? '99+' : count}</span>
      )}
    </div>
  )
}
