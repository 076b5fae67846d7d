import type { Ticket } from '@foyer/contract/tickets'
import { AlarmClock } from 'lucide-react'
import { useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { usePresetMoments } from '../../lib/snooze/use-preset-moments'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { useChangeTicket } from './use-change-ticket'

/** Lets a ticket sleep until a time, or until the customer writes. */
export function SnoozeMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const change = useChangeTicket(String(ticket.number))
  usePickerSurface('snooze', () => setOpen(true))
  const moments = usePresetMoments()
  const snooze = (until: string | null) =>
    change.mutate({ change: { snoozedUntil: until }, shown: { snoozedUntil: until } })
  return (
    <Menu
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton icon={AlarmClock} label={t('ticket.snooze')} keys={[['B']]} />}
    >
      {ticket.snoozedUntil !== null && <MenuItem onSelect={() => snooze(null)}>{t('snooze.wake')}</MenuItem>}
      {moments.map(({ preset, at, name, moment }) => (
        <MenuItem key={preset} onSelect={() => snooze(at.toISOString())}>
          {name} <span className="ms-2 text-12 text-muted">{moment}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
