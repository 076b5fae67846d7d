import { Command as Cmdk } from 'cmdk'
import { Layers } from 'lucide-react'
import { useLanguage } from '../../lib/i18n/language'
import { useViews } from '../../lib/views/use-views'
import { viewAddress } from '../../lib/views/view-address'
import { seenBy } from '../../lib/views/view-words'
import { useTeams } from '../../lib/vocabulary/use-vocabulary'
import { Icon } from '../../ui/icon'

/** The saved views this agent sees, pinned or not: where they lead. */
export function PaletteViews({ className, onGo }: { className: string; onGo: (address: string) => void }) {
  const language = useLanguage()
  const { t } = language
  const { views } = useViews()
  const teams = useTeams()
  if (views.length === 0) return null
  return (
    <Cmdk.Group heading={t('nav.views')} className={className}>
      {views.map((view) => (
        <Cmdk.Item
          key={view.id}
          value={view.id}
          keywords={[view.name, t('views.synonyms')]}
          onSelect={() => onGo(viewAddress(view))}
          className="flex min-h-9 cursor-pointer items-center gap-3 rounded-control ps-3 pe-2 data-[selected=true]:bg-selected phone:min-h-11"
        >
          <Icon of={Layers} className="text-muted" />
          <bdi className="flex-1 truncate">{view.name}</bdi>
          <span className="text-12 text-muted">{seenBy(view, teams, language)}</span>
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  )
}
