import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { useLanguage } from '../i18n/language'
import { BuilderRow } from './builder-row'
import { type Built, type BuiltGroup, type BuiltRow, isGroup, otherKind } from './built-query'

const blank: BuiltRow = { field: 'status', op: 'is', isNot: false, value: [] }

/** A query as lines to fill in; a group of lines is joined the other way round than what stands around it. */
export function QueryBuilder({ built, onChange }: { built: Built; onChange: (built: Built) => void }) {
  const { t } = useLanguage()
  const { kind, parts } = built
  const put = (next: Built['parts']) => onChange({ ...built, parts: next })
  const setPart = (index: number, part: BuiltRow | BuiltGroup) => put(parts.with(index, part))
  return (
    <div className="grid gap-2">
      <KindSelect
        kind={kind}
        label={t('query.join')}
        // What was joined one way inside stays joined the other way.
        onChange={(next) => onChange({ kind: next, parts: parts.map((part) => turned(part, next)) })}
      />
      {parts.map((part, index) =>
        isGroup(part) ? (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
            key={index}
            group={part}
            position={index + 1}
            onChange={(group) => (group.rows.length === 0 ? put(parts.toSpliced(index, 1)) : setPart(index, group))}
          />
        ) : (
          <BuilderRow
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
            key={index}
            row={part}
            position={index + 1}
            onChange={(row) => setPart(index, row)}
            onRemove={() => put(parts.toSpliced(index, 1))}
          />
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <AddButton onAdd={() => put([...parts, blank])}>{t('query.addCondition')}</AddButton>
        <AddButton onAdd={() => put([...parts, { kind: otherKind[kind], rows: [blank, blank] }])}>
          {t('query.addGroup')}
        </AddButton>
      </div>
    </div>
  )
}

const turned = (part: BuiltRow | BuiltGroup, around: Built['kind']): BuiltRow | BuiltGroup =>
  isGroup(part) ? { ...part, kind: otherKind[around] } : part

function Group({
  group,
  position,
  onChange,
}: {
  group: BuiltGroup
  position: number
  onChange: (group: BuiltGroup) => void
}) {
  const { t } = useLanguage()
  const { kind, rows } = group
  const put = (next: readonly BuiltRow[]) => onChange({ kind, rows: next })
  return (
    <fieldset className="grid gap-2 rounded-card border border-border p-3">
      <legend className="px-1 text-12 font-medium text-muted">
        {kind === 'any' ? t('query.group.any', { position }) : t('query.group.all', { position })}
      </legend>
      {rows.map((row, index) => (
        <BuilderRow
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
          key={index}
          row={row}
          position={index + 1}
          onChange={(next) => put(rows.with(index, next))}
          onRemove={() => put(rows.toSpliced(index, 1))}
        />
      ))}
      <div>
        <AddButton onAdd={() => put([...rows, blank])}>{t('query.addToGroup')}</AddButton>
      </div>
    </fieldset>
  )
}

const AddButton = ({ onAdd, children }: { onAdd: () => void; children: ReactNode }) => (
  <Button size="small" look="quiet" icon={Plus} onClick={onAdd}>
    {children}
  </Button>
)

function KindSelect({
  kind,
  label,
  onChange,
}: {
  kind: Built['kind']
  label: string
  onChange: (kind: Built['kind']) => void
}) {
  const { t } = useLanguage()
  return (
    <Select
      aria-label={label}
      value={kind}
      className="w-fit"
      onChange={({ target }) => onChange(target.value === 'any' ? 'any' : 'all')}
    >
      <option value="all">{t('query.join.all')}</option>
      <option value="any">{t('query.join.any')}</option>
    </Select>
  )
}
