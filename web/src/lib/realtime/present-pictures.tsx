import type { Doing } from '@foyer/contract/realtime'
import { Eye, Pencil } from 'lucide-react'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'
import { useLanguage } from '../i18n/language'
import { useAgents } from '../vocabulary/use-vocabulary'
import { usePresentAt } from './follow'

export interface PresentAgent {
  id: string
  name: string
  doing: Doing
  /** "Maren Voss is writing a reply". */
  says: string
}

/** Who else is at a ticket, by name; whom the desk does not name is not shown. */
export function usePresentAgents(ticketId: string): PresentAgent[] {
  const { t } = useLanguage()
  const agents = useAgents()
  return usePresentAt(ticketId).flatMap(({ id, doing }) => {
    const name = agents.find((agent) => agent.id === id)?.name
    if (name === undefined) return []
    const says = {
      viewing: t('presence.viewing', { name }),
      reply: t('presence.reply', { name }),
      note: t('presence.note', { name }),
    }[doing]
    return [{ id, name, doing, says }]
  })
}

/** Up to so many pictures of who else is here, with an eye or a pencil. */
export default function PresentPictures({ ticketId, most }: { ticketId: string; most: number }) {
  return usePresentAgents(ticketId)
    .slice(0, most)
    .map(({ id, name, doing, says }) => (
      <span key={id} role="img" aria-label={says} title={says} className="inline-flex shrink-0 items-center gap-0.5">
        <Picture id={id} name={name} size={20} />
        <Icon of={doing === 'viewing' ? Eye : Pencil} size="small" className="text-muted" />
      </span>
    ))
}
