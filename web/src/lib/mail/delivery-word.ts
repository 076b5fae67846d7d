import type { Delivery } from '@foyer/contract/mail'
import type { Translator } from '../i18n/translator'

/** The state of a delivery in the agent's words. */
export function deliveryWord(state: Delivery['state'], { t }: Pick<Translator, 't'>): string {
  const words = {
    held: t('delivery.held'),
    queued: t('delivery.queued'),
    sending: t('delivery.sending'),
    accepted: t('delivery.accepted'),
    delayed: t('delivery.delayed'),
    failed: t('delivery.failed'),
    bounced: t('delivery.bounced'),
    captured: t('delivery.captured'),
    cancelled: t('delivery.cancelled'),
  }
  return words[state]
}
