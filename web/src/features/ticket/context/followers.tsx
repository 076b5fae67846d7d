import type { Ticket } from '@foyer/contract/tickets'
import { Star } from 'lucide-react'
import { useKeys } from '../../../lib/commands/use-keys'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { IconButton } from '../../../ui/icon-button'
import { Picture } from '../../../ui/picture'
import { useChangeTicket } from '../use-change-ticket'

/** Who is told of answers besides the assignee, and the way to be one of them. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const me = useMe()
  const keys = useKeys()
  const change = useChangeTicket(ticket)
  const isFollowed = ticket.followers.some((one) => one.id === me.id)
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 py-0.5">
      {ticket.followers.map((one) => (
        <span key={one.id} className="inline-flex min-w-0 items-center gap-1">
          <Picture id={one.id} name={one.name} size={20} />
          <bdi className="truncate">{one.name}</bdi>
        </span>
      ))}
      {ticket.abilities.includes('ticket.change') && (
        <IconButton
          isSmall
          icon={Star}
          label={isFollowed ? t('ticket.unfollow') : t('ticket.follow')}
          keys={keys('ticket.follow')}
          isPressed={isFollowed}
          onClick={() => change({ isFollowed: !isFollowed })}
        />
      )}
    </span>
  )
}
