import { useNavigate } from '@tanstack/react-router'
import { Layers } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { firstView } from './views'

/** An address of a view that was deleted, or that others see. */
export default function GoneView() {
  const { t } = useLanguage()
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={Layers}
      title={t('views.goneTitle')}
      action={
        <Button onClick={() => void navigate({ to: '/desk/views/$view', params: { view: firstView } })}>
          {t('view.open')}
        </Button>
      }
    >
      {t('views.goneLead')}
    </EmptyState>
  )
}
