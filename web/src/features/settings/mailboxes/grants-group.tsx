import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import type { MailboxContractForm } from './use-mailbox-form'

type Control = MailboxContractForm['form']['control']

/** Agents and teams who may use a mailbox, each to read or to work in it. */
export function GrantsGroup({ control }: { control: Control }) {
  const { t, locale } = useLanguage()
  const { data: desk } = useQuery(apiQuery('GET /desk'))
  const { data: teams } = useQuery(apiQuery('GET /teams'))
  const { field } = useController({ control, name: 'grants' })
  const [chosen, setChosen] = useState('')
  const idOf = (grant: (typeof field.value)[number]) => ('agentId' in grant ? grant.agentId : grant.teamId)
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, locale)
  const agents = (desk?.agents ?? []).toSorted(byName)
  const groups = (teams?.items ?? []).toSorted(byName)
  const nameOf = (id: string) => [...agents, ...groups].find((one) => one.id === id)?.name ?? ''
  const isFree = ({ id }: { id: string }) => !field.value.some((grant) => idOf(grant) === id)
  const freeAgents = agents.filter((one) => one.isActive && isFree(one))
  const freeTeams = groups.filter(isFree)
  const add = () => {
    const isTeam = groups.some((one) => one.id === chosen)
    field.onChange([
      ...field.value,
      isTeam ? { teamId: chosen, level: 'work' as const } : { agentId: chosen, level: 'work' as const },
    ])
    setChosen('')
  }
  return (
    <SettingGroup title={t('mailboxes.grants')} lead={t('mailboxes.grantsLead')}>
      <ul aria-label={t('mailboxes.grants')}>
        {field.value.map((grant) => {
          const id = idOf(grant)
          const name = nameOf(id)
          return (
            <li key={id} className="flex min-h-12 items-center gap-3 border-be border-border py-1 ps-4 pe-2">
              <span className="min-w-0 flex-1 truncate">
                <bdi className="font-medium">{name}</bdi>{' '}
                <span className="text-12 text-muted">
                  {'agentId' in grant ? t('mailboxes.agent') : t('ticket.team')}
                </span>
              </span>
              <Select
                aria-label={t('mailboxes.levelOf', { name })}
                className="w-40 phone:w-32"
                value={grant.level}
                onChange={({ target }) => {
                  const level = target.value === 'read' ? ('read' as const) : ('work' as const)
                  field.onChange(field.value.map((one) => (idOf(one) === id ? { ...one, level } : one)))
                }}
              >
                <option value="work">{t('mailboxes.levelWork')}</option>
                <option value="read">{t('mailboxes.levelRead')}</option>
              </Select>
              <IconButton
                icon={X}
                label={t('mailboxes.removeGrant', { name })}
                onClick={() => field.onChange(field.value.filter((one) => idOf(one) !== id))}
              />
            </li>
          )
        })}
      </ul>
      <div className="flex items-center gap-3 py-2.5 ps-4 pe-2">
        <Select
          aria-label={t('mailboxes.grantTo')}
          className="max-w-80 flex-1"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t('mailboxes.grantTo')}</option>
          <optgroup label={t('settings.teams')}>
            {freeTeams.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('settings.agents')}>
            {freeAgents.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        </Select>
        <Button disabledReason={chosen === '' ? t('mailboxes.grantFirst') : null} onClick={add}>
          {t('settings.add')}
        </Button>
      </div>
    </SettingGroup>
  )
}
