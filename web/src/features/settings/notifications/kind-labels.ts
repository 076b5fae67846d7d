import type { NotificationKind } from '@foyer/contract/notifications'
import type { Translator } from '../../../lib/i18n/translator'

/** What an agent may be told of, as the rows name it. */
export const kindLabels = (t: Translator['t']): Record<NotificationKind, string> => ({
  assigned: t('notify.assigned'),
  replied: t('notify.replied'),
  mentioned: t('notify.mentioned'),
  newInQueue: t('notify.newInQueue'),
  repliedInQueue: t('notify.repliedInQueue'),
  held: t('notify.held'),
  toRelease: t('notify.toRelease'),
  released: t('notify.released'),
  sentBack: t('notify.sentBack'),
  undelivered: t('notify.undelivered'),
  woke: t('notify.woke'),
  sendCancelled: t('notify.sendCancelled'),
  promiseDue: t('notify.promiseDue'),
  promiseBroken: t('notify.promiseBroken'),
  handedOver: t('notify.handedOver'),
  handOverAccepted: t('notify.handOverAccepted'),
  handOverReturned: t('notify.handOverReturned'),
  reminder: t('notify.reminder'),
  mailboxSilent: t('notify.mailboxSilent'),
  mailQuarantined: t('notify.mailQuarantined'),
  sourceFailing: t('notify.sourceFailing'),
})
