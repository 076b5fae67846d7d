import {
  type Condition,
  completionAt,
  type FieldSet,
  formatQuery,
  type Leaf,
  leavesOf,
  parseQuery,
} from '@foyer/contract/conditions'
import { X } from 'lucide-react'
import { chipShape } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { useLanguage } from '../i18n/language'
import type { Translator } from '../i18n/translator'
import type { QueryChipsProps } from './query-box'

/** What a field is called, and what its values are. */
export type UseFieldWords = (field: string) => { label: string | undefined; nameOf: (value: string) => string }

/** The terms of a search as chips: taken out one by one, or gone back to in the text. */
export function QueryChips({
  query,
  among,
  useFieldWords,
  onAsk,
  onEdit,
}: QueryChipsProps & { among: FieldSet; useFieldWords: UseFieldWords }) {
  const { t } = useLanguage()
  const parsed = parseQuery(query, among)
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
          <QueryChip
            part={part}
            useFieldWords={useFieldWords}
            onEdit={() => edit(part)}
            onRemove={() => onAsk(without(part) || undefined)}
          />
        </li>
      ))}
    </ul>
  )
}

function QueryChip({
  part,
  useFieldWords,
  onEdit,
  onRemove,
}: {
  part: Condition
  useFieldWords: UseFieldWords
  onEdit: () => void
  onRemove: () => void
}) {
  const language = useLanguage()
  const { t } = language
  const { leaf } = leavesOf(part)[0] ?? { leaf: null }
  const { label, nameOf } = useFieldWords(leaf?.field ?? '')
  const say = (one: Leaf): string => {
    const values = one.value.map(nameOf)
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
