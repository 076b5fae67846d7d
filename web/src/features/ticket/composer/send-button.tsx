import { ChevronDown } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { useStatuses } from '../../../lib/statuses/use-statuses'
import { Button } from '../../../ui/button'
import { buttonLook } from '../../../ui/button-look'
import { Icon } from '../../../ui/icon'
import { Menu } from '../../../ui/menu/menu'
import { MenuItem } from '../../../ui/menu/menu-item'
import { MenuRule } from '../../../ui/menu/menu-rule'
import { SendLater } from './send-later'

// Off, the two halves share one line; on, the second brings its own.
const usual = 'waitingForCustomer'
const end = 'rounded-s-none px-2'

/** A split button that says what follows from it; the choice is never remembered silently. */
export function SendButton({
  isBusy,
  disabledReason,
  result,
  onSend,
  onSendAt,
}: {
  isBusy: boolean
  disabledReason: string | null
  /** The status its macros lead to, where they decide. */
  result: string | null
  onSend: (status: string | undefined) => void
  onSendAt: (at: Date) => void
}) {
  const { t } = useLanguage()
  const { statuses, labelOf } = useStatuses()
  const others = statuses.filter(
    (one) => !one.isArchived && one.waitsFor !== 'date' && one.category !== 'spam' && one.key !== (result ?? usual),
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
        {t('composer.send', { status: labelOf(result ?? usual) })}
      </Button>
      {disabledReason ? (
        <Button
          look="primary"
          aria-label={t('composer.sendOther')}
          disabledReason={disabledReason}
          className={`${end} border-s-0`}
        >
          <Icon of={ChevronDown} />
        </Button>
      ) : (
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              aria-label={t('composer.sendOther')}
              className={buttonLook('primary', 'normal', `${end} border-s-on-fill/30`)}
            >
              <Icon of={ChevronDown} />
            </button>
          }
        >
          {others.map((one) => (
            <MenuItem
              key={one.key}
              keys={one.category === 'done' ? [['Ctrl', 'Shift', '↵']] : undefined}
              onSelect={() => onSend(one.key)}
            >
              {one.category === 'open'
                ? t('composer.sendOpen', { status: one.label })
                : t('composer.send', { status: one.label })}
            </MenuItem>
          ))}
          <MenuRule />
          <SendLater onSendAt={onSendAt} />
        </Menu>
      )}
    </span>
  )
}
