import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useKeys } from '../../../lib/commands/use-keys'
import { useLanguage } from '../../../lib/i18n/language'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { Button } from '../../../ui/button'
import { cx } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { Menu } from '../../../ui/menu/menu'
import { MenuItem } from '../../../ui/menu/menu-item'
import { MenuRule } from '../../../ui/menu/menu-rule'
import { SendLater } from './send-later'

// Off, the two halves share one line; on, the second brings its own.
const end = 'rounded-s-none px-2'

/** A split button that says what follows from it; the choice is never remembered silently. */
export function SendButton({
  isBusy,
  disabledReason,
  needsRelease,
  mayChoose,
  usual,
  result,
  onSend,
  onSendAt,
}: {
  isBusy: boolean
  disabledReason: string | null
  /** It waits for release by another agent, and does nothing to the ticket before. */
  needsRelease: boolean
  /** Whether another status may be asked for. */
  mayChoose: boolean
  /** The status it leads to unless another is chosen. */
  usual: string
  /** The status its macros lead to, where they decide. */
  result: string | null
  onSend: (status: string | undefined) => void
  onSendAt: (at: Date) => void
}) {
  const { t } = useLanguage()
  const keys = useKeys()
  const [isOpen, setOpen] = useState(false)
  const { statuses, labelOf } = useStatuses()
  const others = statuses.filter(
    (one) =>
      mayChoose &&
      !one.isArchived &&
      one.waitsFor !== 'date' &&
      one.category !== 'spam' &&
      one.key !== (result ?? usual),
  )
  return (
    <span className="inline-flex">
      <Button
        look="primary"
        isBusy={isBusy}
        disabledReason={disabledReason}
        onClick={() => onSend(undefined)}
        className="rounded-e-none"
      >
        {needsRelease ? t('release.handIn') : t('composer.send', { status: labelOf(result ?? usual) })}
      </Button>
      {/* One button with and without a reason: sent from its menu, it keeps the focus. */}
      <Menu
        align="end"
        isOpen={isOpen && !disabledReason}
        onOpenChange={setOpen}
        trigger={
          <Button
            look="primary"
            aria-label={t('composer.sendOther')}
            disabledReason={disabledReason}
            className={cx(end, disabledReason ? 'border-s-0' : 'border-s-on-fill/30')}
          >
            <Icon of={ChevronDown} />
          </Button>
        }
      >
        {others.map((one) => (
          <MenuItem
            key={one.key}
            keys={one.category === 'done' ? keys('composer.sendDone') : undefined}
            onSelect={() => onSend(one.key)}
          >
            {one.category === 'open'
              ? t('composer.sendOpen', { status: one.label })
              : t('composer.send', { status: one.label })}
          </MenuItem>
        ))}
        {others.length > 0 && <MenuRule />}
        <SendLater onSendAt={onSendAt} />
      </Menu>
    </span>
  )
}
