import type { MacroSummary } from '@foyer/contract/macros'
import { CalendarClock, CopyPlus, Ellipsis, Pencil, Trash, TriangleAlert } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { actionLabels } from '../../../lib/macros/macro-labels'
import { useMacroWords } from '../../../lib/macros/use-macro-words'
import { shortMoment } from '../../../lib/time/moment'
import { useNow } from '../../../lib/time/use-now'
import { seenBy } from '../../../lib/views/view-words'
import { useAgents, useTeams } from '../../../lib/vocabulary/use-vocabulary'
import { Chip } from '../../../ui/chip'
import { Icon } from '../../../ui/icon'
import { IconButton } from '../../../ui/icon-button'
import { Menu } from '../../../ui/menu/menu'
import { MenuItem } from '../../../ui/menu/menu-item'
import { TagChip } from '../../../ui/tag-chip'
import { useRemoveMacro } from './use-remove-macro'

interface MacroLineProps {
  macro: MacroSummary
  onChange: () => void
  onDuplicate: () => void
}

/** One macro or snippet: who sees it and looks after it, how much it is used, what it says and does. */
export function MacroLine({ macro, onChange, onDuplicate }: MacroLineProps) {
  const language = useLanguage()
  const { t } = language
  const teams = useTeams()
  const agents = useAgents()
  const { problemOf } = useMacroWords()
  const now = useNow()
  const remove = useRemoveMacro()
  const mayChange = macro.abilities.includes('macro.write')
  const owner = agents.find(({ id }) => id === macro.ownerId)?.name
  const facts = [
    seenBy(macro, teams, language),
    ...(macro.scope === 'personal'
      ? []
      : [owner === undefined ? t('macros.noOwner') : t('macros.ownedBy', { name: owner })]),
    t('macros.uses', { count: macro.useCount }),
  ]
  const { reviewAt } = macro
  const isDue = reviewAt !== null && Date.parse(reviewAt) <= now
  return (
    <li className="flex min-h-14 items-center gap-2 border-be border-border py-2 ps-4 pe-2 last:border-0">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <bdi className="max-w-full truncate font-medium">{macro.name}</bdi>
          <span className="text-13 text-muted">{facts.join(' · ')}</span>
        </p>
        {macro.preview !== '' && (
          <p dir="auto" className="truncate text-13 text-muted">
            {macro.preview}
          </p>
        )}
        {macro.actions.length > 0 && (
          <p className="truncate text-13 text-muted">
            {macro.actions.map(({ action }) => t(actionLabels[action])).join(' · ')}
          </p>
        )}
        {(macro.tags.length > 0 || reviewAt !== null) && (
          <p className="flex flex-wrap gap-1">
            {macro.tags.map((tag) => (
              <TagChip key={tag} name={tag} />
            ))}
            {reviewAt !== null && (
              <Chip tone={isDue ? 'warning' : 'calm'} icon={CalendarClock}>
                {t(isDue ? 'macros.reviewDue' : 'macros.reviewOn', {
                  date: shortMoment(new Date(reviewAt), new Date(now), language),
                })}
              </Chip>
            )}
          </p>
        )}
        {macro.problems.map((problem) => (
          <p key={`${problem.index} ${problem.value}`} className="flex items-start gap-1 text-13 text-warning">
            <Icon of={TriangleAlert} size="small" className="mbs-1" />
            {problemOf(problem, [macro])}
          </p>
        ))}
      </div>
      {mayChange && <IconButton icon={Pencil} label={t('views.editOf', { name: macro.name })} onClick={onChange} />}
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('views.menuOf', { name: macro.name })} />}>
        <MenuItem icon={CopyPlus} onSelect={onDuplicate}>
          {t('views.duplicate')}
        </MenuItem>
        {mayChange && (
          <MenuItem icon={Trash} isDangerous onSelect={() => void remove(macro)}>
            {t('ticket.delete')}
          </MenuItem>
        )}
      </Menu>
    </li>
  )
}
