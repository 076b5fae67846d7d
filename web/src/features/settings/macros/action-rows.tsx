import type { MacroAction } from '@foyer/contract/macros'
import { Plus, X } from 'lucide-react'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { actionLabels } from '../../../lib/macros/macro-labels'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { ActionValue } from './action-value'

const most = 25

interface ActionRowsProps {
  actions: readonly MacroAction[]
  onChange: (actions: MacroAction[]) => void
}

/** What a macro changes, a row each, in their order. */
export function ActionRows({ actions, onChange }: ActionRowsProps) {
  const { t } = useLanguage()
  const begin = useBeginnings()
  const replace = (index: number, action: MacroAction) =>
    onChange(actions.map((one, place) => (place === index ? action : one)))
  const kinds = Object.keys(actionLabels) as MacroAction['action'][]
  return (
    <fieldset className="grid gap-2">
      <legend className="mbe-1 text-13 font-medium">{t('macros.changes')}</legend>
      {actions.map((action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; two may be alike
        <div key={index} className="flex items-start gap-2 phone:flex-wrap">
          <Select
            aria-label={t('macros.changeNumber', { position: index + 1 })}
            value={action.action}
            className="w-48 shrink-0 phone:w-full"
            onChange={({ target }) => replace(index, begin(target.value as MacroAction['action']))}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(actionLabels[kind])}
              </option>
            ))}
          </Select>
          <div className="min-w-0 flex-1">
            <ActionValue action={action} onChange={(changed) => replace(index, changed)} />
          </div>
          <IconButton
            icon={X}
            label={t('macros.removeChange', { position: index + 1 })}
            onClick={() => onChange(actions.filter((_one, place) => place !== index))}
          />
        </div>
      ))}
      {actions.length < most && (
        <Button
          size="small"
          look="quiet"
          icon={Plus}
          className="justify-self-start"
          onClick={() => onChange([...actions, begin('setStatus')])}
        >
          {t('macros.addChange')}
        </Button>
      )}
    </fieldset>
  )
}

/** What a row begins with once its kind is chosen. */
function useBeginnings() {
  const { statuses } = useStatuses()
  const fields = useCustomFields('ticket')
  return (kind: MacroAction['action']): MacroAction => {
    switch (kind) {
      case 'setStatus':
        return { action: kind, status: statuses.find(({ category }) => category === 'done')?.key ?? 'done' }
      case 'snooze':
        return { action: kind, hours: 24 }
      case 'assign':
        return { action: kind, assigneeId: 'me' }
      case 'setTeam':
        return { action: kind, teamId: null }
      case 'setPriority':
        return { action: kind, priority: 'high' }
      case 'setType':
        return { action: kind, type: null }
      case 'setCategory':
        return { action: kind, categoryId: null }
      case 'addTags':
      case 'removeTags':
        return { action: kind, tags: [] }
      case 'setField':
        return { action: kind, key: fields[0]?.key ?? '', value: null }
    }
  }
}
