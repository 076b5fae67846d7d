import type { NotificationKind } from '@foyer/contract/notifications'
import type { Ctx } from '../../core/context'
import { wordsIn } from '../../platform/languages'
import type { ToldRow } from './told-store'
import { notificationWords } from './words.data'

/** Those that show what was written, so that a mail about it can be answered from there. */
export const isQuoted = (kind: NotificationKind): boolean => kind === 'mentioned' || isForCustomer(kind)

/** Those whose mail is answered to the customer. */
export const isForCustomer = (kind: NotificationKind): boolean =>
  ['assigned', 'replied', 'newInQueue', 'repliedInQueue'].includes(kind)

/** Subject and lead in the agent's language. Without texts, what a server or a colleague said is left out. */
export function sayNotification(
  told: ToldRow,
  kind: NotificationKind,
  { locale, hasTexts }: { locale: string; hasTexts: boolean },
): { subject: string; lead: string; author: string } {
  const said = told.data.error ?? told.personal.response ?? told.personal.said
  const author = told.authorName || told.customerName
  const { subject, lead } = wordsIn(notificationWords, locale).kinds[kind]({
    number: told.number,
    subject: told.subject,
    customer: told.customerName,
    author,
    said: hasTexts && typeof said === 'string' ? said : hasTexts ? '' : '…',
    count: Number(told.data.count ?? 0),
  })
  return { subject, lead, author }
}

/** Where it leads in the workspace. */
export const pathOf = (told: Pick<ToldRow, 'number' | 'mailboxId'>): string =>
  told.number === ''
    ? `/desk/settings/mailboxes${told.mailboxId === null ? '' : `?id=${told.mailboxId}`}`
    : `/desk/tickets/${told.number}`

export const addressOf = (ctx: Ctx, told: Pick<ToldRow, 'number' | 'mailboxId'>): string =>
  `${ctx.house.url}${pathOf(told)}`
