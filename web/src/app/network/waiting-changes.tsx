import { CloudOff } from 'lucide-react'
import { isWaiting, useChanges, useIsStuck } from '../../lib/changes/change-board'
import { useLanguage } from '../../lib/i18n/language'
import { cx } from '../../ui/class-names'
import { Icon } from '../../ui/icon'

/** How many changes wait for the network; nothing while each goes through at once. */
export default function WaitingChanges({ className }: { className?: string }) {
  const { t } = useLanguage()
  const isStuck = useIsStuck()
  const count = useChanges().filter(isWaiting).length
  const isShown = isStuck && count > 0
  return (
    <div role="status" className={className}>
      {isShown && (
        <span
          title={t('network.waiting', { count })}
          className={cx(
            'flex h-8 items-center gap-2 px-2 text-13 text-warning below-open:justify-center below-open:px-0',
          )}
        >
          <Icon of={CloudOff} />
          <span className="below-open:sr-only phone:not-sr-only">{t('network.waiting', { count })}</span>
          <span aria-hidden className="hidden tabular-nums below-open:inline phone:hidden">
            {count}
          </span>
        </span>
      )}
    </div>
  )
}
