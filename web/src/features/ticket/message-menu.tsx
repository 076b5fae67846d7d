import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Download, Ellipsis, Link, Split } from 'lucide-react'
import { address } from '../../lib/api/call'
import { useKeys } from '../../lib/commands/use-keys'
import { useLanguage } from '../../lib/i18n/language'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu/menu'
import { MenuItem } from '../../ui/menu/menu-item'
import { requestSplit } from './merge/split-request'

/** What can be done with one message: its address, a ticket of its own, its original. */
export function MessageMenu({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useLanguage()
  const keys = useKeys()
  const { inboundMailId, delivery } = message
  const original = inboundMailId
    ? address('/inbound-mails/{id}/raw', { id: inboundMailId })
    : delivery
      ? address('/deliveries/{id}/raw', { id: delivery.id })
      : null
  return (
    <Menu align="end" trigger={<IconButton isSmall icon={Ellipsis} label={t('ticket.message.menu')} />}>
      <MenuItem
        icon={Link}
        onSelect={() =>
          void navigator.clipboard.writeText(`${location.origin}/desk/tickets/${ticket.number}?m=${message.id}`)
        }
      >
        {t('ticket.message.copyLink')}
      </MenuItem>
      {ticket.abilities.includes('ticket.merge') && canSplit(message) && (
        <MenuItem icon={Split} keys={keys('message.split')} onSelect={() => requestSplit(message.id)}>
          {t('split.command')}
        </MenuItem>
      )}
      {original && ticket.abilities.includes('ticket.readRaw') && (
        <MenuItem icon={Download} onSelect={() => window.open(original, '_blank', 'noopener')}>
          {t('ticket.message.original')}
        </MenuItem>
      )}
    </Menu>
  )
}

const canSplit = ({ direction, author, sideConversationId }: Message): boolean =>
  direction === 'in' && author.id !== null && sideConversationId === null
