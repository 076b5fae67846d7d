import { Link } from '@tanstack/react-router'
import { DoorOpen } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { buttonLook } from '../../ui/button-look'
import { EmptyState } from '../../ui/empty-state'
import { Region } from '../../ui/region'

/** An address that leads nowhere, or to something this agent cannot see: both look the same. */
export function NotHere() {
  const { t } = useLanguage()
  return (
    <Region as="main" label={t('notHere.title')} className="flex-1">
      <EmptyState
        icon={DoorOpen}
        title={t('notHere.title')}
        action={
          <Link to="/desk" className={buttonLook('secondary')}>
            {t('notHere.home')}
          </Link>
        }
      >
        {t('notHere.lead')}
      </EmptyState>
    </Region>
  )
}
