import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { Lock, Mail, ShieldAlert } from 'lucide-react'
import { Suspense } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { part } from '../../lib/parts/part'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Moment } from '../../ui/moment'
import { Picture } from '../../ui/picture'
import { AttachmentList } from './attachment-list'
import { DeliveryWord, isBad } from './delivery-word'
import { FailedDelivery } from './failed-delivery'
import { HeldActions } from './held-actions'
import { MergedFrom } from './merge/merged-from'
import { MessageBody } from './message-body'
import { MessageMenu } from './message-menu'
import { LoudTrust, QuietTrust } from './trust-marks'
import { UnsentReply } from './unsent-reply'

type Kind = 'customer' | 'agent' | 'note' | 'side' | 'held' | 'toRelease' | 'failed' | 'internal'
const ToRelease = part(() => import('./to-release'))

function kindOf(message: Message): Kind {
  if (message.held) return 'held'
  if (message.hold === 'release') return 'toRelease'
  if (message.sideConversationId !== null) return isBad(message.delivery) ? 'failed' : 'side'
  if (message.visibility === 'internal') return message.author.kind === 'agent' ? 'note' : 'internal'
  if (isBad(message.delivery)) return 'failed'
  return message.direction === 'out' ? 'agent' : 'customer'
}

const looks: Record<Kind, string> = {
  customer: 'border-border bg-surface',
  agent: 'border-border bg-surface before:bg-accent',
  note: 'border-note-border bg-note',
  side: 'border-transparent bg-other-soft',
  held: 'border-dashed border-warning bg-surface',
  toRelease: 'border-dashed border-warning bg-surface',
  failed: 'border-danger bg-surface before:bg-danger',
  internal: 'border-dashed border-border bg-surface',
}

/** One thing said in the ticket. Its look says who said it, and who can read it. */
export function MessageCard({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useLanguage()
  const kind = kindOf(message)
  const name = message.author.name || message.author.email || t('ticket.unknownAuthor')
  const hasRule = kind === 'agent' || kind === 'failed'
  return (
    <article
      aria-label={t(
        message.sideConversationId !== null
          ? 'side.messageBy'
          : message.visibility === 'internal'
            ? 'ticket.noteBy'
            : 'ticket.messageBy',
        { name },
      )}
      id={`m-${message.id}`}
      tabIndex={-1}
      data-message
      className={cx(
        '@container relative rounded-card border ps-12 pe-4 py-2.5 phone:ps-4',
        looks[kind],
        hasRule && 'before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:rounded-s-card',
      )}
    >
      <header className="flex min-h-6 items-center gap-2">
        <span className="absolute start-3 phone:static">
          {kind === 'note' ? (
            <Icon of={Lock} className="mx-1" />
          ) : kind === 'held' || kind === 'toRelease' ? (
            <Icon of={ShieldAlert} className="mx-1 text-warning" />
          ) : (
            <Picture id={message.author.id ?? name} name={name} />
          )}
        </span>
        <h2 className="flex min-w-0 items-baseline gap-2 text-14 font-semibold">
          <bdi className="max-w-full shrink-0 truncate">{name}</bdi>
          <span className="truncate text-13 font-normal text-muted">
            <Aside message={message} kind={kind} />
          </span>
        </h2>
        <span className="hidden shrink-0 items-center @xl:flex">
          <QuietTrust trust={message.trust} />
        </span>
        <span className="ms-auto flex shrink-0 items-center gap-2">
          {message.mergedFrom && <MergedFrom number={message.mergedFrom.number} />}
          {message.delivery && message.releaseAt === null && <DeliveryWord delivery={message.delivery} />}
          {message.direction === 'in' && message.channel === 'email' && (
            <Icon of={Mail} label={t('channel.email')} className="text-channel-email" />
          )}
          <Moment at={message.createdAt} className="text-12 text-muted tabular-nums" />
          <MessageMenu message={message} ticket={ticket} />
        </span>
      </header>
      <div className="-ms-1 flex @xl:hidden">
        <QuietTrust trust={message.trust} />
      </div>
      <LoudTrust message={message} />
      <MessageBody message={message} />
      <AttachmentList attachments={message.attachments} />
      {kind === 'toRelease' ? (
        <Suspense>
          <ToRelease message={message} ticket={ticket} />
        </Suspense>
      ) : (
        message.releaseAt !== null && <UnsentReply message={message} releaseAt={message.releaseAt} ticket={ticket} />
      )}
      {message.held && <HeldActions message={message} ticket={ticket} />}
      {kind === 'failed' && message.delivery && <FailedDelivery delivery={message.delivery} ticket={ticket} />}
    </article>
  )
}

function Aside({ message, kind }: { message: Message; kind: Kind }) {
  const { t } = useLanguage()
  if (kind === 'note') return t('ticket.noteAside')
  if (kind === 'held') return t('ticket.heldAside')
  if (kind === 'internal') return message.isBounce ? t('ticket.bounceAside') : t('ticket.internalAside')
  if (message.direction === 'out')
    return t('ticket.toAside', {
      names: [...message.to, ...message.cc].map((one) => one.name || one.address).join(', '),
    })
  return <bdi dir="ltr">{message.author.email}</bdi>
}
