import type { Notification, NotificationKind } from '@foyer/contract/notifications'
import {
  AlarmClock,
  AtSign,
  CircleAlert,
  CloudOff,
  Inbox,
  type LucideIcon,
  MailWarning,
  Reply,
  ShieldAlert,
  Undo2,
  UserRoundCheck,
} from 'lucide-react'
import type { Translator } from '../../lib/i18n/translator'

export const kindIcons: Record<NotificationKind, LucideIcon> = {
  assigned: UserRoundCheck,
  replied: Reply,
  mentioned: AtSign,
  held: ShieldAlert,
  undelivered: MailWarning,
  woke: AlarmClock,
  sendCancelled: Undo2,
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
    case 'held':
      return t('bell.held')
    case 'undelivered':
      return t('bell.undelivered')
    case 'woke':
      return t('bell.woke')
    case 'sendCancelled':
      return t('bell.sendCancelled')
    case 'mailboxSilent':
      return t('bell.mailboxSilent')
    case 'mailQuarantined':
      return t('bell.mailQuarantined')
    case 'sourceFailing':
      return t('bell.sourceFailing')
  }
}
