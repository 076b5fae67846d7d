import type { Delivery } from '@foyer/contract/mail'
import type { PlainKey, Translator } from '../i18n/translator'
import { dayAndTime } from '../time/moment'

const words: Record<string, PlainKey> = {
  undo: 'held.mail.undo',
  scheduled: 'held.mail.scheduled',
  quota: 'held.mail.quota',
  release: 'held.mail.release',
  restored: 'held.mail.restored',
}
const sentences: Record<string, PlainKey> = {
  undo: 'held.mail.undo.long',
  quota: 'held.mail.quota.long',
  release: 'held.mail.release.long',
  restored: 'held.mail.restored.long',
}

/** Why a mail has not left, in two or three words; what it does not know stands as it is. */
export function heldWord(reason: string | null, { t }: Pick<Translator, 't'>): string {
  const key = words[reason ?? '']
  return key === undefined ? (reason ?? t('delivery.held')) : t(key)
}

/** The same as a sentence that says what will become of it. */
export function heldSentence(delivery: Delivery, language: Translator): string {
  const { heldReason, nextAttemptAt } = delivery
  if (heldReason === 'scheduled' && nextAttemptAt !== null)
    return language.t('held.mail.scheduled.long', { time: dayAndTime(new Date(nextAttemptAt), language) })
  const key = sentences[heldReason ?? '']
  return key === undefined ? heldWord(heldReason, language) : language.t(key)
}

/** In its undo time, or for a later moment: its author gets it back as a draft. */
export const mayBeTakenBack = ({ state, heldReason }: Delivery): boolean =>
  state === 'held' && (heldReason === 'undo' || heldReason === 'scheduled')
