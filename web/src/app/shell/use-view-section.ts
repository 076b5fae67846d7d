import { Layers } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { useViewActs } from '../../lib/views/use-view-acts'
import { useViews } from '../../lib/views/use-views'
import { viewAddress } from '../../lib/views/view-address'
import type { NavSection } from './nav-entry'
import { usePinnedCounts } from './use-counts'

/** The saved views in this agent's navigation, in their order. */
export function useViewSection(): NavSection {
  const { t } = useLanguage()
  useFollow('views')
  const { pinned } = useViews()
  const { place } = useViewActs()
  const counts = usePinnedCounts(pinned.length > 0)
  return {
    title: t('nav.views'),
    entries: pinned.map((view) => ({
      address: viewAddress(view),
      label: view.name,
      icon: Layers,
      count: counts.get(view.id),
    })),
    onPlace: (address, to) => {
      const view = pinned.find((one) => viewAddress(one) === address)
      if (view) void place(view.id, to)
    },
  }
}
