import type { Message } from '@foyer/contract/messages'
import type { Ticket } from '@foyer/contract/tickets'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'

/** Somebody wrote in the meantime: their words in full, and the ways on. The own text stays in the composer. */
export function StaleNotice({
  newer,
  onSendAnyway,
  onKeep,
  onNote,
}: {
  newer: readonly Message[]
  ticket: Ticket
  onSendAnyway: () => void
  onKeep: () => void
  onNote: () => void
}) {
  const { t } = useLanguage()
  return (
    <InlineNotice tone="warning" className="mx-2 mbe-2 flex-wrap">
      <p className="font-medium">{t('composer.stale')}</p>
      {newer.map((message) => (
        <blockquote
          key={message.id}
          dir="auto"
          className="mbs-1 max-h-40 overflow-y-auto border-s-2 border-warning ps-2 whitespace-pre-wrap"
        >
          <span className="font-medium">{message.author.name || message.author.email}: </span>
          {message.visibleText}
        </blockquote>
      ))}
      <div className="mbs-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onSendAnyway}>
          {t('composer.sendAnyway')}
        </Button>
        <Button size="small" look="quiet" onClick={onKeep}>
          {t('composer.keepEditing')}
        </Button>
        <Button size="small" look="quiet" onClick={onNote}>
          {t('composer.asNote')}
        </Button>
      </div>
    </InlineNotice>
  )
}
