import { Clock3 } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { usePresetMoments } from '../../../lib/snooze/use-preset-moments'
import { MenuHeading } from '../../../ui/menu/menu-heading'
import { MenuItem } from '../../../ui/menu/menu-item'

/** Moments at which a reply may leave instead of now. */
export function SendLater({ onSendAt }: { onSendAt: (at: Date) => void }) {
  const { t } = useLanguage()
  const moments = usePresetMoments()
  return (
    <>
      <MenuHeading>{t('reply.later')}</MenuHeading>
      {moments.map(({ preset, at, name, moment }) => (
        <MenuItem key={preset} icon={Clock3} onSelect={() => onSendAt(at)}>
          {name} <span className="ms-2 text-12 text-muted">{moment}</span>
        </MenuItem>
      ))}
    </>
  )
}
