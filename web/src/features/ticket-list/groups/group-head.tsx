import { ChevronDown, ChevronRight } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { cx } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { ChoiceBox } from '../choice-box'
import type { HeadLine } from './list-lines'

export interface GroupHeadProps {
  line: HeadLine
  name: string
  index: number
  /** It stays this far below the top of what scrolls. */
  stays: 'top' | 'belowHead'
  isFocused: boolean
  isChosen: boolean
  onFocus: (id: string) => void
  onFold: (line: HeadLine) => void
  onChoose: (line: HeadLine) => void
}

/** The head of a group: what its tickets have in common and how many they are. Pressing it folds them, its box chooses them. */
export function GroupHead(props: GroupHeadProps) {
  const { line, name, index, stays, isFocused, isChosen, onFocus, onFold, onChoose } = props
  const { t } = useLanguage()
  const { group, isFolded, id } = line
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-expanded={!isFolded}
      aria-selected={isChosen}
      aria-label={t('list.group.head', { name, count: group.count })}
      data-row={index}
      tabIndex={isFocused ? 0 : -1}
      onFocus={() => onFocus(id)}
      onClick={(event) => {
        const isBox = event.target instanceof Element && event.target.closest('[data-chooses]') !== null
        if (isBox || event.shiftKey) onChoose(line)
        else onFold(line)
      }}
      // The keys are the list's commands; only what is at hand is told here.
      onKeyDown={() => onFocus(id)}
      className={cx(
        'group sticky z-5 flex h-8 cursor-default items-center gap-2 border-be border-border bg-sunken ps-5 pe-4 text-13 outline-offset-[-2px] hover:bg-hover aria-selected:bg-selected',
        stays === 'belowHead' ? 'inset-bs-8' : 'inset-bs-0',
      )}
    >
      <span data-chooses className="relative grid size-4 shrink-0 place-items-center before:absolute before:-inset-2">
        <span className={isChosen ? 'hidden' : 'text-muted group-hover:hidden'}>
          <Icon
            of={isFolded ? ChevronRight : ChevronDown}
            size="small"
            className={isFolded ? 'rtl:-scale-x-100' : ''}
          />
        </span>
        <span className={isChosen ? '' : 'hidden group-hover:block'}>
          <ChoiceBox isChosen={isChosen} />
        </span>
      </span>
      <span dir="auto" className="min-w-0 truncate font-medium">
        {name}
      </span>
      <span className="text-muted tabular-nums">{group.count}</span>
    </div>
  )
}
