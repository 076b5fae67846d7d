import type { Ticket } from '@foyer/contract/tickets'
import { AlarmClock } from 'lucide-react'
import { useState } from 'react'
import { usePickerSurface } from '../../lib/commands/place-store'
import { useLanguage } from '../../lib/i18n/language'
import { dayAndTime } from '../../lib/time/moment'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { snoozePresets, wakeAt } from './snooze-presets'
import { useChangeTicket } from './use-change-ticket'

/** Lets a ticket sleep until a time, or until the customer writes. */
export function SnoozeMenu({ ticket }: { ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const [isOpen, setOpen] = useState(false)
  const change = useChangeTicket(String(ticket.number))
  usePickerSurface('snooze', () => setOpen(true))
  const labels = {
    laterToday: t('snooze.laterToday'),
    tomorrow: t('snooze.tomorrow'),
    monday: t('snooze.monday'),
    week: t('snooze.week'),
    month: t('snooze.month'),
  }
  const now = new Date()
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
      {snoozePresets.map((preset) => {
        const at = wakeAt(preset, now)
        return (
          <MenuItem key={preset} onSelect={() => snooze(at.toISOString())}>
            {labels[preset]} <span className="ms-2 text-12 text-muted">{dayAndTime(at, language)}</span>
          </MenuItem>
        )
      })}
    </Menu>
  )
}
