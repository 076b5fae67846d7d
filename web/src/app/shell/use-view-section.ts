import { useQueryClient } from '@tanstack/react-query'
import { Layers } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { useViews } from '../../lib/views/use-views'
import { viewAddress } from '../../lib/views/view-address'
import type { NavSection } from './nav-entry'
import { usePinnedCounts } from './use-counts'

/** The saved views in this agent's navigation, in their order. */
export function useViewSection(): NavSection {
  const language = useLanguage()
  const client = useQueryClient()
  useFollow('views')
  const { pinned } = useViews()
  const counts = usePinnedCounts(pinned.length > 0)
  const place = async (address: string, to: number) => {
    const view = pinned.find((one) => viewAddress(one) === address)
    // Nobody draws a line before the first sight of it.
    const { moved, pinViews } = await import('../../lib/views/pin-views')
    const ids = pinned.map(({ id }) => id)
    if (view) await pinViews(client, language, moved(ids, view.id, to))
  }
  return {
    title: language.t('nav.views'),
    entries: pinned.map((view) => ({
      address: viewAddress(view),
      label: view.name,
      icon: Layers,
      count: counts.get(view.id),
    })),
    onPlace: (address, to) => void place(address, to),
  }
}
