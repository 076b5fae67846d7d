import type { Notification } from '@foyer/contract/notifications'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { kindIcons, notificationText } from '../../lib/notifications/kind-look'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'

const look =
  'group flex min-h-16 w-full items-start gap-3 px-4 py-3 text-start outline-offset-[-2px] hover:bg-hover border-be border-border'

/** One thing an agent was told, leading to where it is; a dot while it was not looked at. */
export function NotificationRow({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const language = useLanguage()
  const { ticket, mailbox, preview, readAt, createdAt, kind } = notification
  const isUnread = readAt === null
  const about = ticket ? ticket.subject || language.t('ticket.noSubject') : (mailbox?.name ?? language.t('bell.gone'))
  const inside = (
    <>
      <span className={cx('mbs-1.5 size-2 shrink-0 rounded-full', isUnread && 'bg-accent')}>
        {isUnread && <span className="sr-only">{language.t('bell.unread')}</span>}
      </span>
      <Icon of={kindIcons[kind]} className="mbs-0.5 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="flex gap-2">
          <span dir="auto" className={cx('min-w-0 flex-1 truncate', isUnread && 'font-semibold')}>
            {notificationText(notification, language)}
          </span>
          <Moment at={createdAt} className="shrink-0 text-13 text-muted tabular-nums" />
        </span>
        <span className="flex gap-2 text-13 text-muted">
          {ticket && <span className="tabular-nums">{ticket.number}</span>}
          <bdi className="max-w-1/2 truncate text-text">{about}</bdi>
          <span dir="auto" className="min-w-0 flex-1 truncate text-start">
            {preview}
          </span>
        </span>
      </span>
    </>
  )
  return <li>{linked(notification, { inside, onOpen })}</li>
}

/** A ticket, a mailbox, or nothing any more. */
function linked(
  { ticket, mailbox, kind }: Notification,
  { inside, onOpen }: { inside: ReactNode; onOpen: () => void },
): ReactNode {
  if (ticket)
    return (
      <Link to="/desk/tickets/$number" params={{ number: String(ticket.number) }} onClick={onOpen} className={look}>
        {inside}
      </Link>
    )
  if (kind === 'mailQuarantined')
    return (
      <Link to="/desk/quarantine" onClick={onOpen} className={look}>
        {inside}
      </Link>
    )
  if (mailbox)
    return (
      <Link
        to="/desk/settings/$page"
        params={{ page: 'mailboxes' }}
        search={{ id: mailbox.id }}
        onClick={onOpen}
        className={look}
      >
        {inside}
      </Link>
    )
  return <div className={look}>{inside}</div>
}
