import type { Notification, NotificationKind } from '@foyer/contract/notifications'
import {
  AlarmClock,
  ArrowRightLeft,
  AtSign,
  BellRing,
  CircleAlert,
  CloudOff,
  Handshake,
  Inbox,
  type LucideIcon,
  MailWarning,
  Reply,
  Send,
  ShieldAlert,
  Stamp,
  Ticket,
  Undo2,
  UserRoundCheck,
} from 'lucide-react'
import type { Translator } from '../i18n/translator'

export const kindIcons: Record<NotificationKind, LucideIcon> = {
  assigned: UserRoundCheck,
  replied: Reply,
  mentioned: AtSign,
  newInQueue: Ticket,
  repliedInQueue: Reply,
  held: ShieldAlert,
  toRelease: Stamp,
  released: Send,
  sentBack: Undo2,
  undelivered: MailWarning,
  woke: AlarmClock,
  sendCancelled: Undo2,
  promiseDue: Handshake,
  promiseBroken: Handshake,
  handedOver: ArrowRightLeft,
  handOverAccepted: UserRoundCheck,
  handOverReturned: Undo2,
  reminder: BellRing,
  mailboxSilent: Inbox,
  mailQuarantined: CircleAlert,
  sourceFailing: CloudOff,
}

/** What happened, in one sentence. */
export function notificationText({ kind, by }: Notification, { t }: Pick<Translator, 't'>): string {
  const name = by?.name ?? ''
  switch (kind) {
    case 'assigned':
      return name === '' ? t('bell.assigned') : t('bell.assignedBy', { name })
    case 'replied':
      return name === '' ? t('bell.answered') : t('bell.replied', { name })
    case 'mentioned':
      return t('bell.mentioned', { name })
    case 'newInQueue':
      return t('bell.newInQueue')
    case 'repliedInQueue':
      return t('bell.repliedInQueue', { name })
    case 'held':
      return t('bell.held')
    case 'toRelease':
      return t('bell.toRelease', { name })
    case 'released':
      return t('bell.released', { name })
    case 'sentBack':
      return t('bell.sentBack', { name })
    case 'undelivered':
      return t('bell.undelivered')
    case 'woke':
      return t('bell.woke')
    case 'sendCancelled':
      return t('bell.sendCancelled')
    case 'promiseDue':
      return t('bell.promiseDue')
    case 'promiseBroken':
      return t('bell.promiseBroken')
    case 'handedOver':
      return t('bell.handedOver', { name })
    case 'handOverAccepted':
      return t('bell.handOverAccepted', { name })
    case 'handOverReturned':
      return t('bell.handOverReturned', { name })
    case 'reminder':
      return t('bell.reminder')
    case 'mailboxSilent':
      return t('bell.mailboxSilent')
    case 'mailQuarantined':
      return t('bell.mailQuarantined')
    case 'sourceFailing':
      return t('bell.sourceFailing')
  }
}
