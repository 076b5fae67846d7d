import type { InboundMail } from '@foyer/contract/mail'
import { Archive, Check, Clock3, type LucideIcon, ShieldAlert } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { buttonLook } from '../../ui/button-look'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { reasonSentence, reasonWord } from './reason-text'
import { ReleaseMail } from './release-mail'

interface Said {
  icon: LucideIcon
  isWarning: boolean
  title: string
  lead: string
}

/** What became of the mail, first of all; where it did not become a message, with the way to make it one. */
export function MailState({ mail }: { mail: InboundMail }) {
  const { t } = useLanguage()
  const { icon, isWarning, title, lead } = useSaid(mail)
  const isReleasable = mail.state === 'dropped' || mail.state === 'quarantined'
  return (
    <section className={cx('mbs-4 rounded-card px-4 py-3', isWarning ? 'bg-warning-soft' : 'bg-sunken')}>
      <div className="flex items-start gap-3 phone:flex-wrap">
        <Icon of={icon} className={cx('mbs-0.5', isWarning ? 'text-warning' : 'text-muted')} />
        <div className="min-w-0 flex-1 phone:basis-48">
          <p className="font-semibold">{title}</p>
          {lead && <p className="text-13 text-muted">{lead}</p>}
        </div>
        {mail.ticketNumber !== null && (
          <a href={`/desk/tickets/${mail.ticketNumber}`} className={buttonLook('secondary', 'small')}>
            {t('incoming.openTicket', { number: String(mail.ticketNumber) })}
          </a>
        )}
      </div>
      {isReleasable && <ReleaseMail key={mail.id} mail={mail} />}
    </section>
  )
}

function useSaid(mail: InboundMail): Said {
  const { t } = useLanguage()
  const number = String(mail.ticketNumber)
  const reason = reasonWord(mail.reason, { t })
  const sentence = reasonSentence(mail.reason, { t })
  const has = mail.ticketNumber !== null
  if (mail.state === 'received')
    return {
      icon: Clock3,
      isWarning: false,
      title: t('incoming.state.received'),
      lead: t('incoming.state.receivedLead'),
    }
  if (mail.state === 'quarantined') {
    const lead = has ? `${sentence} ${t('incoming.state.stub', { number })}` : sentence
    return { icon: ShieldAlert, isWarning: true, title: t('incoming.state.quarantined', { reason }), lead }
  }
  if (mail.state === 'dropped') {
    const lead = has ? `${sentence} ${t('incoming.state.first', { number })}` : sentence
    return { icon: Archive, isWarning: false, title: t('incoming.state.dropped', { reason }), lead }
  }
  if (!has) return { icon: Check, isWarning: false, title: t('incoming.state.gone'), lead: '' }
  if (mail.held)
    return {
      icon: ShieldAlert,
      isWarning: true,
      title: t('incoming.state.held', { number }),
      lead: t('incoming.state.heldLead'),
    }
  const title = t(mail.isNewTicket ? 'incoming.state.new' : 'incoming.state.processed', { number })
  return { icon: Check, isWarning: false, title, lead: '' }
}
