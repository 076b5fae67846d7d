import { previewOf } from '../../../core/tickets'
import { localeIn } from '../../../platform/languages'
import type { Prepared } from '../prepare-notification'
import { isQuoted, pathOf, sayNotification } from '../say-notification'
import { settingsOf } from '../settings-of'
import { notificationWords } from '../words.data'

const longestTitle = 150
const longestLead = 300

/**
 * What the device shows, in the agent's language: the ticket, what happened, and where they chose so the first of the words
 * that a mail would show. `tag`: said twice it stands there once.
 */
export function sayPush({ told, kind, receiver }: Prepared, notificationId: string): string {
  const hasTexts = settingsOf(receiver.settings).pushesShowText
  const { subject, lead } = sayNotification(told, kind, { locale: receiver.locale, hasTexts })
  const words = hasTexts && isQuoted(kind) ? previewOf(told.text) : ''
  return JSON.stringify({
    title: subject.slice(0, longestTitle),
    body: [lead.slice(0, longestLead), words].filter((line) => line !== '').join('\n'),
    path: pathOf(told),
    tag: notificationId,
    lang: localeIn(notificationWords, receiver.locale),
  })
}
