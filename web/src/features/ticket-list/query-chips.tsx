import { type Condition, completionAt, formatQuery, type Leaf, leavesOf, parseQuery } from '@foyer/contract/conditions'
import { X } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import type { Translator } from '../../lib/i18n/translator'
import { useChoices } from '../../lib/views/use-choices'
import { chipShape } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { useFieldNames } from './completion/use-field-names'

/** The terms of a search as chips: taken out one by one, or gone back to in the text. */
export default function QueryChips({
  query,
  onAsk,
  onEdit,
}: {
  query: string
  onAsk: (query: string | undefined) => void
  onEdit: (from: number, to: number) => void
}) {
  const { t } = useLanguage()
  const parsed = parseQuery(query)
  if (!parsed.ok) return null
  const { condition, positionOf } = parsed
  const parts = 'all' in condition ? condition.all : [condition]
  if (parts.length === 0) return null
  const without = (part: Condition) => formatQuery({ all: parts.filter((one) => one !== part) })
  const edit = (part: Condition) => {
    const [first] = leavesOf(part)
    const from = first === undefined ? 0 : positionOf(first.leaf)
    const { termEnd } = completionAt(query, from)
    onEdit('field' in part ? from : 0, 'field' in part ? termEnd : query.length)
  }
  return (
    <ul aria-label={t('query.chips')} className="mbs-1.5 flex flex-wrap gap-1.5">
      {parts.map((part) => (
        <li key={formatQuery(part)} className="max-w-full">
          <QueryChip part={part} onEdit={() => edit(part)} onRemove={() => onAsk(without(part) || undefined)} />
        </li>
      ))}
    </ul>
  )
}

function QueryChip({ part, onEdit, onRemove }: { part: Condition; onEdit: () => void; onRemove: () => void }) {
  const language = useLanguage()
  const { t } = language
  const { named } = useFieldNames()
  const { leaf } = leavesOf(part)[0] ?? { leaf: null }
  const choices = useChoices(leaf?.field ?? '') ?? []
  const say = (one: Leaf): string => {
    const label = named.find(({ key }) => key === one.field)?.label
    const values = one.value.map((value) => choices.find(({ id }) => id === value)?.label ?? value)
    return label === undefined ? formatQuery(one) : `${label}: ${sayValues(one, values, language)}`
  }
  const isNot = 'not' in part
  const inner = isNot ? part.not : part
  const said = 'field' in inner ? say(inner) : formatQuery(inner)
  const name = isNot ? t('query.chip.not', { name: said }) : said
  return (
    <span className={`${chipShape} border-border ps-1.5`}>
      <button type="button" aria-label={t('query.chip.edit', { name })} onClick={onEdit} className="min-w-0 truncate">
        <bdi>{name}</bdi>
      </button>
      <IconButton isSmall icon={X} label={t('query.chip.remove', { name })} className="-my-0.5" onClick={onRemove} />
    </span>
  )
}

function sayValues({ op }: Leaf, values: readonly string[], { locale }: Translator): string {
  if (op === 'between') return values.join('–')
  if (op !== 'is') return `${op} ${values.join('')}`
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(values)
}
