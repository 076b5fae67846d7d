import type { InboundMail } from '@foyer/contract/mail'
import { Archive, Check, CircleAlert, Clock3, type LucideIcon, ShieldAlert, Zap } from 'lucide-react'
import type { Translator } from '../../lib/i18n/translator'
import type { RowTone } from '../../ui/row-list'
import { reasonWord } from './reason-text'

export interface RowLook {
  icon: LucideIcon
  tone: RowTone
  word: string
}

/** What became of a mail: its sign, its colour, and a few words. */
export function rowLook(mail: InboundMail, { t }: Pick<Translator, 't'>): RowLook {
  const reason = reasonWord(mail.reason, { t })
  if (mail.state === 'received') return { icon: Clock3, tone: 'calm', word: t('incoming.row.waits') }
  if (mail.state === 'quarantined')
    return { icon: ShieldAlert, tone: 'warning', word: t('incoming.row.quarantined', { reason }) }
  if (mail.state === 'dropped') return { icon: Archive, tone: 'calm', word: t('incoming.row.dropped', { reason }) }
  if (mail.ticketNumber === null) return { icon: Check, tone: 'calm', word: t('incoming.row.gone') }
  const number = String(mail.ticketNumber)
  if (mail.held) return { icon: ShieldAlert, tone: 'warning', word: t('incoming.row.held', { number }) }
  if (mail.bounce?.isBounce) return { icon: CircleAlert, tone: 'danger', word: t('incoming.row.bounce', { number }) }
  if (mail.isNewTicket)
    return { icon: mail.auto.isAuto ? Zap : Check, tone: 'calm', word: t('incoming.row.new', { number }) }
  if (mail.auto.isAuto) return { icon: Zap, tone: 'calm', word: t('incoming.row.auto', { number }) }
  return { icon: Check, tone: 'calm', word: t('incoming.row.on', { number }) }
}
