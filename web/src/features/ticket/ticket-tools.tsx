import type { Ticket } from '@foyer/contract/tickets'
import { Check, PanelRight, UserRound, Users } from 'lucide-react'
import { memo } from 'react'
import { useKeys } from '../../lib/commands/use-keys'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { StatusGlyph } from '../../lib/statuses/status-glyph'
import { useStatuses } from '../../lib/statuses/use-statuses'
import { useAgents, useTeams } from '../../lib/vocabulary/use-vocabulary'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'
import { KeyCaps } from '../../ui/key-caps'
import { Picture } from '../../ui/picture'
import { PropertyPicker } from './property-picker'
import { SnoozeMenu } from './snooze-menu'
import { TicketMenu } from './ticket-menu'
import { useChangeTicket } from './use-change-ticket'

const nobody = 'nobody'

/** The 40 px row of what is done most: status, assignee, team, done, snooze. */
export const TicketTools = memo(function TicketTools({
  ticket,
  onContext,
}: {
  ticket: Ticket
  onContext: (() => void) | null
}) {
  const { t } = useLanguage()
  const me = useMe()
  const change = useChangeTicket(ticket)
  const { statuses, labelOf } = useStatuses()
  const agents = useAgents()
  const teams = useTeams()
  const mayChange = ticket.abilities.includes('ticket.change')
  const mayAssign = ticket.abilities.includes('ticket.assign')
  const keys = useKeys()
  const doneKeys = keys('ticket.done')
  const isDone = ticket.statusCategory === 'done'

  const setStatus = (key: string) => {
    if (statuses.some((one) => one.key === key)) change({ status: key })
  }
  return (
    <div
      role="toolbar"
      aria-label={t('ticket.tools')}
      className="flex h-10 shrink-0 items-center gap-1 overflow-x-auto border-be border-border ps-2.5 pe-2 phone:h-12 cramped:hidden"
    >
      <PropertyPicker
        name="status"
        label={t('ticket.status')}
        isDisabled={!mayChange}
        options={statuses
          .filter((one) => !one.isArchived && one.waitsFor !== 'date')
          .map((one) => ({ id: one.key, label: one.label, picture: <StatusGlyph category={one.category} /> }))}
        hasDigits
        chosen={[ticket.status]}
        onPick={setStatus}
        shown={
          <>
            <StatusGlyph category={ticket.statusCategory} isSnoozed={ticket.snoozedUntil !== null} />
            <span className="truncate">{labelOf(ticket.status)}</span>
          </>
        }
      />
      <PropertyPicker
        name="assignee"
        label={t('ticket.assignee')}
        isDisabled={!mayAssign}
        options={[
          { id: nobody, label: t('ticket.nobody') },
          ...agents.map((one) => ({
            id: one.id,
            label: one.id === me.id ? t('ticket.me', { name: one.name }) : one.name,
            picture: <Picture id={one.id} name={one.name} size={20} />,
          })),
        ]}
        chosen={[ticket.assignee?.id ?? nobody]}
        onPick={(id) => change({ assigneeId: id === nobody ? null : id })}
        shown={
          ticket.assignee ? (
            <>
              <Picture id={ticket.assignee.id} name={ticket.assignee.name} size={20} />
              <bdi className="truncate phone:hidden">{ticket.assignee.name}</bdi>
            </>
          ) : (
            <>
              <Icon of={UserRound} className="text-muted" />
              <span className="text-muted phone:hidden">{t('ticket.unassigned')}</span>
            </>
          )
        }
      />
      <PropertyPicker
        name="team"
        label={t('ticket.team')}
        isDisabled={!mayAssign}
        options={[{ id: nobody, label: t('ticket.noTeam') }, ...teams.map((one) => ({ id: one.id, label: one.name }))]}
        chosen={[ticket.team?.id ?? nobody]}
        onPick={(id) => change({ teamId: id === nobody ? null : id })}
        className="phone:hidden"
        shown={
          <>
            <Icon of={Users} className="text-muted" />
            <span dir="auto" className="truncate">
              {ticket.team?.name ?? t('ticket.noTeam')}
            </span>
          </>
        }
      />
      <span className="ms-auto flex shrink-0 items-center gap-1">
        {mayChange && (
          <Button
            look="quiet"
            size="small"
            icon={Check}
            onClick={() =>
              setStatus(
                isDone
                  ? (statuses.find((one) => one.category === 'open')?.key ?? '')
                  : (statuses.find((one) => one.category === 'done')?.key ?? ''),
              )
            }
          >
            {isDone ? t('ticket.reopen') : t('ticket.done')}
            {!isDone && <span className="phone:hidden">{doneKeys && <KeyCaps keys={doneKeys} />}</span>}
          </Button>
        )}
        {mayChange && <SnoozeMenu ticket={ticket} />}
        {onContext && (
          <IconButton icon={PanelRight} label={t('ticket.context')} keys={keys('ticket.context')} onClick={onContext} />
        )}
        <TicketMenu ticket={ticket} />
      </span>
    </div>
  )
})
