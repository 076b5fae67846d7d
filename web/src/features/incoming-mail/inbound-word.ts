import type { InboundMail } from '@foyer/contract/mail'
import type { Translator } from '../../lib/i18n/translator'

/** What became of a mail, in the agent's words. */
export function inboundWord(state: InboundMail['state'], { t }: Pick<Translator, 't'>): string {
  const words = {
    received: t('incoming.received'),
    processed: t('incoming.processed'),
    dropped: t('incoming.dropped'),
    quarantined: t('incoming.quarantined'),
  }
  return words[state]
}
