import type { Message } from '@foyer/contract/messages'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { address } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { deliveryWord } from '../../../lib/mail/delivery-word'
import { fullMoment } from '../../../lib/time/moment'
import { cx } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { LinkedText } from '../linked-text'
import { paperHtml } from './paper-html'

const raster = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** One message on paper: who, to whom, when, all that was said, and the files by name and size. */
export function PaperMessage({ message, hasHeaders }: { message: Message; hasHeaders: boolean }) {
  const language = useLanguage()
  const { t } = language
  const isNote = message.visibility === 'internal'
  const name = message.author.name || message.author.email || t('ticket.unknownAuthor')
  return (
    <article
      aria-label={t(isNote ? 'ticket.noteBy' : 'ticket.messageBy', { name })}
      className={cx('mbs-4 border-bs pbs-3', isNote ? 'border-note-border border-s-2 bg-note ps-3' : 'border-border')}
    >
      <h2 className="flex break-after-avoid flex-wrap items-baseline gap-x-3 text-14 font-semibold">
        {isNote && <Icon of={Lock} className="self-center" />}
        <bdi>{name}</bdi>
        {isNote && <span className="font-normal">{t('ticket.noteAside')}</span>}
        <time dateTime={message.createdAt} className="ms-auto text-12 font-normal text-muted">
          {fullMoment(new Date(message.createdAt), language)}
        </time>
      </h2>
      {hasHeaders && !isNote && <Headers message={message} />}
      <div dir="auto" lang={message.language ?? undefined} className="paper mbs-2 text-14 break-words">
        {message.html === null ? (
          <p className="whitespace-pre-wrap">
            <LinkedText text={message.text} />
          </p>
        ) : (
          paperHtml(message.html, (contentId) => pictureOf(message, contentId))
        )}
      </div>
      <Files message={message} />
    </article>
  )
}

function pictureOf({ attachments }: Message, contentId: string): string | null {
  const found = attachments.find((one) => one.contentId === contentId && raster.has(one.contentType))
  return found ? address('/attachments/{id}', { id: found.id }, { inline: 'true' }) : null
}

function Headers({ message }: { message: Message }) {
  const language = useLanguage()
  const { t } = language
  const people = (list: Message['to']) => list.map((one) => written(one)).join(', ')
  const lines: [name: string, value: ReactNode][] = [
    [t('print.from'), message.from ? written(message.from) : (message.author.email ?? '')],
    [t('print.to'), people(message.to)],
    [t('print.cc'), people(message.cc)],
    [t('print.replyTo'), message.replyTo ? written(message.replyTo) : ''],
    [t('print.subject'), message.subject],
    [t('print.messageId'), message.messageIdHeader ?? ''],
    [t('print.delivery'), message.delivery ? deliveryWord(message.delivery.state, language) : ''],
  ]
  return (
    <dl className="mbs-1 grid grid-cols-[max-content_1fr] gap-x-3 text-12 text-muted">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt>{name}</dt>
            <dd dir="auto" className="min-w-0 break-words text-text">
              {value}
            </dd>
          </div>
        ))}
    </dl>
  )
}

const written = ({ name, address: mail }: { name: string; address: string }): string =>
  name ? `${name} <${mail}>` : mail

function Files({ message: { attachments } }: { message: Message }) {
  const { t } = useLanguage()
  const listed = attachments.filter((one) => !one.inline)
  if (listed.length === 0) return null
  return (
    <div className="mbs-2 text-12">
      <h3 className="font-semibold">{t('ticket.files')}</h3>
      <ul>
        {listed.map((one) => (
          <li key={one.id}>
            <bdi>{one.name}</bdi>{' '}
            <span className="text-muted">
              {t('ticket.size', { kilobytes: Math.max(1, Math.round(one.size / 1000)) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
