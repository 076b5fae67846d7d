import type { Ticket } from '@foyer/contract/tickets'
import { Link } from '@tanstack/react-router'
import { Plus, X } from 'lucide-react'
import { askPicker } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { StatusGlyph } from '../../../lib/statuses/status-glyph'
import { Button } from '../../../ui/button'
import { IconButton } from '../../../ui/icon-button'
import { linkName } from '../merge/link-name'
import { useUnlink } from '../merge/use-link'
import { Card } from './card'

/** Tickets this one has to do with, how, and how far they are. */
export function LinksCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const unlink = useUnlink(ticket)
  const mayLink = ticket.abilities.includes('ticket.merge') && ticket.mergedInto === null
  if (ticket.links.length === 0 && !mayLink) return null
  return (
    <Card title={t('link.card')}>
      <ul>
        {ticket.links.map((link) => (
          <li key={`${link.kind} ${link.ticketId}`} className="group flex min-h-9 items-center gap-2 phone:min-h-11">
            <StatusGlyph category={link.statusCategory} isSnoozed={false} />
            <Link
              to="/desk/tickets/$number"
              params={{ number: String(link.number) }}
              className="min-w-0 flex-1 hover:underline"
            >
              <span className="block text-12 text-muted">{linkName(link.kind, t)}</span>
              <bdi className="block truncate text-14">{link.subject || t('ticket.noSubject')}</bdi>
            </Link>
            <span className="text-13 text-muted tabular-nums">{link.number}</span>
            {link.id !== null && mayLink && (
              <IconButton
                isSmall
                icon={X}
                label={t('link.takeOff', { number: link.number })}
                onClick={() => link.id !== null && unlink.act({ id: link.id, number: link.number })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayLink && (
        <Button look="quiet" size="small" icon={Plus} onClick={() => askPicker('link')} className="-ms-2">
          {t('link.command')}
        </Button>
      )}
    </Card>
  )
}
