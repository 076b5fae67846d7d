import { mostMergedAtOnce } from '@foyer/contract/bulk-limits'
import type { MacroSummary } from '@foyer/contract/macros'
import {
  CircleDot,
  Ellipsis,
  Flag,
  Merge,
  OctagonAlert,
  Siren,
  Tag,
  TagX,
  Trash2,
  UserRound,
  Users,
  X,
  Zap,
} from 'lucide-react'
import { Suspense, useState } from 'react'
import { refusalOf } from '../../lib/api/refusal'
import { changeChosen, type ManyActions } from '../../lib/bulk/change-chosen'
import { useCommands } from '../../lib/commands/command-runner'
import type { ChosenTickets } from '../../lib/commands/place'
import { readPart } from '../../lib/commands/place-store'
import { useKeys } from '../../lib/commands/use-keys'
import { useLanguage } from '../../lib/i18n/language'
import { useMacros } from '../../lib/macros/use-macros'
import { part } from '../../lib/parts/part'
import { PromiseButton } from '../../lib/promise/promise-button'
import { useMe } from '../../lib/session/session'
import { SnoozePopover } from '../../lib/snooze/snooze-popover'
import { StatusGlyph } from '../../lib/statuses/status-glyph'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { useAgents, useTags, useTeams } from '../../lib/vocabulary/use-vocabulary'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { Picture } from '../../ui/picture'
import { showToast } from '../../ui/toast'
import { BulkPicker } from './bulk-picker'

// Asked for after a choice, not with it.
const MacroForMany = part(() => import('./macro-for-many'))
const MergeMany = part(() => import('./merge-many'))

const IncidentSheet = part(() => import('./incident-sheet'))
const nobody = 'nobody'
const priorities = ['low', 'normal', 'high', 'urgent'] as const

/** What can be done to all that is chosen, in the room of the list's head. */
export default function BulkBar({ chosen }: { chosen: ChosenTickets }) {
  const language = useLanguage()
  const { t } = language
  const me = useMe()
  const commands = useCommands()
  const keys = useKeys()
  const agents = useAgents()
  const teams = useTeams()
  const tags = useTags()
  const { statuses } = useStatuses()
  const { macros } = useMacros()
  const [macro, setMacro] = useState<MacroSummary | null>(null)
  const [isMerging, setMerging] = useState(false)
  const named = 'ticketIds' in chosen.target ? chosen.target.ticketIds : []
  const mergeable = named.length > 1 && named.length <= mostMergedAtOnce ? named : null
  const [isLinking, setLinking] = useState(false)
  const act = async (actions: ManyActions) => {
    try {
      const { bulk, undo } = await changeChosen(chosen, actions)
      readPart('list')?.focus()
      const said = bulk.state === 'running' ? 'bulk.started' : 'bulk.changed'
      commands.did({ said: t(said, { count: bulk.state === 'running' ? bulk.total : bulk.changed }), undo })
    } catch (error) {
      showToast({ text: refusalOf(error, language) })
    }
  }
  const none = { id: nobody, label: t('ticket.nobody') }
  return (
    <div role="toolbar" aria-label={t('bulk.tools')} className="flex min-w-0 flex-1 items-center gap-1 overflow-x-auto">
      <IconButton icon={X} label={t('bulk.clear')} keys={keys('list.selectNone')} onClick={chosen.clear} />
      <span className="me-auto pe-1 font-semibold whitespace-nowrap tabular-nums">
        {t('bulk.chosen', { count: chosen.count })}
      </span>
      <BulkPicker
        name="assignee"
        icon={UserRound}
        keys={keys('ticket.assign')}
        label={t('ticket.assignee')}
        options={[
          none,
          ...agents.map((one) => ({
            id: one.id,
            label: one.id === me.id ? t('ticket.me', { name: one.name }) : one.name,
            picture: <Picture id={one.id} name={one.name} size={20} />,
          })),
        ]}
        onPick={(id) => void act({ assigneeId: id === nobody ? null : id })}
      />
      <BulkPicker
        name="team"
        icon={Users}
        keys={keys('ticket.team')}
        label={t('ticket.team')}
        options={[{ id: nobody, label: t('ticket.noTeam') }, ...teams.map(({ id, name }) => ({ id, label: name }))]}
        onPick={(id) => void act({ teamId: id === nobody ? null : id })}
      />
      <BulkPicker
        name="status"
        icon={CircleDot}
        keys={keys('ticket.status')}
        label={t('ticket.status')}
        options={statuses
          .filter((one) => !one.isArchived && one.waitsFor !== 'date')
          .map((one) => ({ id: one.key, label: one.label, picture: <StatusGlyph category={one.category} /> }))}
        onPick={(status) => void act({ status })}
      />
      <BulkPicker
        name="tags"
        icon={Tag}
        keys={keys('ticket.tags')}
        label={t('context.tags')}
        options={tags.map(({ name }) => ({ id: name, label: name }))}
        onCreate={(name) => void act({ addTags: [name] })}
        onPick={(name) => void act({ addTags: [name] })}
      />
      <BulkPicker
        name="untag"
        icon={TagX}
        keys={undefined}
        label={t('bulk.removeTags')}
        options={tags.map(({ name }) => ({ id: name, label: name }))}
        onPick={(name) => void act({ removeTags: [name] })}
      />
      <BulkPicker
        name="priority"
        icon={Flag}
        keys={keys('ticket.priority')}
        label={t('context.priority')}
        options={priorities.map((id) => ({ id, label: t(`ticket.priority.${id}`) }))}
        onPick={(id) => {
          const priority = priorities.find((one) => one === id)
          if (priority) void act({ priority })
        }}
      />
      <SnoozePopover
        onPick={(choice) => {
          if (choice === 'customer') void act({ status: 'waiting' })
          else void act({ snoozedUntil: choice === 'wake' ? null : choice.until.toISOString() })
        }}
      />
      <PromiseButton isPromised onPick={(until) => void act({ promisedUntil: until?.toISOString() ?? null })} />
      <BulkPicker
        name="macro"
        icon={Zap}
        keys={keys('ticket.macro')}
        label={t('bulk.macro')}
        options={macros.flatMap(({ id, name, actions }) => (actions.length > 0 ? { id, label: name } : []))}
        onPick={(id) => setMacro(macros.find((one) => one.id === id) ?? null)}
      />
      <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('ticket.more')} />}>
        {mergeable !== null && me.abilities.includes('ticket.merge') && (
          <MenuItem icon={Merge} onSelect={() => setMerging(true)}>
            {t('merge.command')}
          </MenuItem>
        )}
        <MenuItem icon={Siren} onSelect={() => setLinking(true)}>
          {t('incident.link')}
        </MenuItem>
        <MenuItem icon={OctagonAlert} onSelect={() => void act({ status: 'spam' })}>
          {t('ticket.spam')}
        </MenuItem>
        {me.abilities.includes('ticket.delete') && (
          <MenuItem icon={Trash2} isDangerous onSelect={() => void act({ isDeleted: true })}>
            {t('ticket.delete')}
          </MenuItem>
        )}
      </Menu>
      <Suspense>
        {macro && (
          <MacroForMany
            macro={macro}
            chosen={chosen}
            onApply={() => void act({ macroId: macro.id }).then(() => setMacro(null))}
            onClose={() => setMacro(null)}
          />
        )}
        {isMerging && mergeable !== null && (
          <MergeMany
            ticketIds={mergeable}
            onMerge={(into) => void act({ mergeInto: into }).then(() => setMerging(false))}
            onClose={() => setMerging(false)}
          />
        )}
        {isLinking && <IncidentSheet count={chosen.count} onAct={act} onClose={() => setLinking(false)} />}
      </Suspense>
    </div>
  )
}
