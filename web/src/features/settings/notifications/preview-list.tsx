import type { Notification, NotificationPreview, UnsentReason } from '@foyer/contract/notifications'
import { BellRing, Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { notificationText } from '../../../lib/notifications/kind-look'
import { clockTime } from '../../../lib/time/moment'
import { Chip } from '../../../ui/chip'
import { Icon } from '../../../ui/icon'

/** What would have come, in its order, and below it what would not, with the reason. */
export function PreviewList({ preview }: { preview: NotificationPreview }) {
  const language = useLanguage()
  const { t } = language
  const { sent, unsent, digest, mails, pushes } = preview
  const why: Record<UnsentReason, string> = {
    nothing: t('notify.whyNothing'),
    bell: t('notify.whyBell'),
    atDesk: t('notify.whyAtDesk'),
    read: t('notify.whyRead'),
    taken: t('notify.whyTaken'),
  }
  if (sent.length === 0 && unsent.length === 0 && digest === null)
    return <p className="p-4 text-muted">{t('notify.previewNothing')}</p>
  const entries = sent.map(({ at, byMail, byPush, notification }) => ({
    at,
    row: (
      <Row key={notification.id} at={at} ways={{ byMail, byPush }}>
        <About notification={notification} />
      </Row>
    ),
  }))
  if (digest !== null)
    entries.push({
      at: digest.at,
      row: (
        <Row key="digest" at={digest.at} ways={{ byMail: true, byPush: false }}>
          {t('notify.previewDigest', { count: digest.count })}
        </Row>
      ),
    })
  entries.sort((one, other) => one.at.localeCompare(other.at))
  return (
    <>
      <p className="border-be border-border px-4 py-2.5 font-medium last:border-0" aria-live="polite">
        {t('notify.previewCounts', { mails, pushes })}
      </p>
      {entries.length > 0 && <ul aria-label={t('notify.preview')}>{entries.map((one) => one.row)}</ul>}
      {unsent.length > 0 && (
        <>
          <h3 className="border-be border-border bg-ground px-4 py-2 text-12 font-medium text-muted">
            {t('notify.previewUnsent')}
          </h3>
          <ul aria-label={t('notify.previewUnsent')}>
            {unsent.map(({ notification, why: reason }) => (
              <Row key={notification.id} at={notification.createdAt} end={why[reason]}>
                <About notification={notification} />
              </Row>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Row(props: { at: string; ways?: { byMail: boolean; byPush: boolean }; end?: string; children: ReactNode }) {
  const { at, ways, end, children } = props
  const language = useLanguage()
  const { t } = language
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-be border-border px-4 py-2 last:border-0">
      <time dateTime={at} className="mbs-px w-12 shrink-0 text-13 text-muted tabular-nums">
        {clockTime(new Date(at), language)}
      </time>
      <span className="min-w-0 flex-1 basis-56">{children}</span>
      <span className="flex shrink-0 items-center gap-2 text-13 text-muted phone:w-full phone:ps-15">
        {ways?.byMail && <Way icon={Mail} label={t('notify.byMail')} />}
        {ways?.byPush && <Way icon={BellRing} label={t('notify.byPush')} />}
        {end}
      </span>
    </li>
  )
}

const Way = ({ icon, label }: { icon: typeof Mail; label: string }) => (
  <Chip>
    <Icon of={icon} /> {label}
  </Chip>
)

/** What happened, and on which ticket or in which mailbox. */
function About({ notification }: { notification: Notification }) {
  const language = useLanguage()
  const { ticket, mailbox } = notification
  return (
    <>
      <span dir="auto" className="block">
        {notificationText(notification, language)}
      </span>
      <span className="block truncate text-13 text-muted">
        {ticket && <span className="tabular-nums">{ticket.number} </span>}
        <bdi>{ticket ? ticket.subject || language.t('ticket.noSubject') : mailbox?.name}</bdi>
      </span>
    </>
  )
}
