import type { Ticket } from '@foyer/contract/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowRightLeft, BellPlus, Ellipsis, Link, Link2, Merge, OctagonAlert, Star, Trash2 } from 'lucide-react'
import { call } from '../../lib/api/call'
import { askPicker } from '../../lib/commands/place-store'
import { useKeys } from '../../lib/commands/use-keys'
import { useLanguage } from '../../lib/i18n/language'
import { askAgain } from '../../lib/query/ask-again'
import { useMe } from '../../lib/session/session'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { showToast } from '../../ui/toast'
import { useChangeTicket } from './use-change-ticket'
import { ticketQuery } from './use-ticket'

/** What is done seldom: follow, hand over, link, spam, delete (with its way back). */
export function TicketMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const keys = useKeys()
  const me = useMe()
  const client = useQueryClient()
  const number = String(ticket.number)
  const change = useChangeTicket(ticket)
  const isFollowed = ticket.followers.some((one) => one.id === me.id)
  const refresh = () => askAgain(client, 'tickets')
  const restore = useMutation({
    mutationFn: () => call('POST /tickets/{ticket}/restore', { params: { ticket: number }, body: {} }),
    onSuccess: (back) => client.setQueryData(ticketQuery(number).queryKey, back),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: () => call('DELETE /tickets/{ticket}', { params: { ticket: number } }),
    onSuccess: () =>
      showToast({
        icon: Trash2,
        text: t('ticket.deleted'),
        action: { label: t('ticket.event.undo'), onAct: () => restore.mutate() },
      }),
    onSettled: refresh,
  })
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('ticket.more')} />}>
      <MenuItem icon={Star} keys={keys('ticket.follow')} onSelect={() => change({ isFollowed: !isFollowed })}>
        {isFollowed ? t('ticket.unfollow') : t('ticket.follow')}
      </MenuItem>
      <MenuItem
        icon={Link}
        onSelect={() => void navigator.clipboard.writeText(`${location.origin}/desk/tickets/${number}`)}
      >
        {t('ticket.copyLink')}
      </MenuItem>
      {ticket.abilities.includes('ticket.assign') && ticket.handOver === null && (
        <MenuItem icon={ArrowRightLeft} keys={keys('ticket.handOver')} onSelect={() => askPicker('handOver')}>
          {t('handOver.command')}
        </MenuItem>
      )}
      {ticket.mergedInto === null && (
        <MenuItem icon={BellPlus} keys={keys('ticket.remind')} onSelect={() => askPicker('remind')}>
          {t('reminder.command')}
        </MenuItem>
      )}
      {ticket.abilities.includes('ticket.merge') && (
        <>
          <MenuItem icon={Merge} keys={keys('ticket.merge')} onSelect={() => askPicker('merge')}>
            {t('merge.command')}
          </MenuItem>
          <MenuItem icon={Link2} keys={keys('ticket.link')} onSelect={() => askPicker('link')}>
            {t('link.command')}
          </MenuItem>
        </>
      )}
      {ticket.abilities.includes('ticket.change') && (
        <MenuItem
          icon={OctagonAlert}
          keys={keys('ticket.spam')}
          onSelect={() => change({ status: ticket.statusCategory === 'spam' ? 'open' : 'spam' })}
        >
          {ticket.statusCategory === 'spam' ? t('ticket.notSpam') : t('ticket.spam')}
        </MenuItem>
      )}
      {ticket.abilities.includes('ticket.delete') && (
        <MenuItem icon={Trash2} keys={keys('ticket.delete')} isDangerous onSelect={() => remove.mutate()}>
          {t('ticket.delete')}
        </MenuItem>
      )}
    </Menu>
  )
}
