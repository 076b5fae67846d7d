import type { HandOver } from '@foyer/contract/hand-over'
import type { Translator } from '../../../lib/i18n/translator'

/** From whom to whom, and who writes to the customer meanwhile, as it is for who reads it. */
export function handOverWords(
  { by, to, team, isMine, writer }: HandOver,
  { t }: Pick<Translator, 't'>,
  meId: string,
): { lead: string; writes: string } {
  const nobody = t('ticket.event.nobody')
  const [from, whom] = [by?.name ?? nobody, (to ?? team)?.name ?? nobody]
  const lead = !isMine
    ? t('handOver.waits', { by: from, to: whom })
    : to !== null
      ? t('handOver.toYou', { by: from })
      : t('handOver.toYourTeam', { by: from, to: whom })
  const writing = writer === 'giver' ? by : (to ?? team)
  const writes = writing?.id === meId ? t('handOver.youWrite') : t('handOver.writes', { name: writing?.name ?? nobody })
  return { lead, writes }
}
