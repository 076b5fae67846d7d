import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { NewerMessages } from './newer-messages'
import type { SendProblem } from './use-send'

interface StaleNoticeProps {
  refused: SendProblem
  onSendAnyway: () => void
  onKeep: () => void
  onNote: () => void
}

/**
 * Somebody wrote in the meantime: their words in full, and the ways on. The own text stays in the composer. What they
 * take back meanwhile stands in nobody's way any more, and is said so.
 */
export function StaleNotice({ refused: { newer, withdrawn }, onSendAnyway, onKeep, onNote }: StaleNoticeProps) {
  const { t } = useLanguage()
  const isFree = newer.length === 0
  return (
    <InlineNotice tone={isFree ? 'quiet' : 'warning'} className="mx-2 mbe-2 flex-wrap">
      {!isFree && <p className="font-medium">{t('composer.stale')}</p>}
      <NewerMessages messages={newer} />
      {withdrawn.map(({ id, author }) => (
        <p key={id} className="font-medium">
          {t('composer.withdrawn', { name: author.name || (author.email ?? '') })}
        </p>
      ))}
      <NewerMessages messages={withdrawn} isWithdrawn />
      <div className="mbs-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onSendAnyway}>
          {isFree ? t('composer.sendFree') : t('composer.sendAnyway')}
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
