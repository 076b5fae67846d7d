import type { Ticket } from '@foyer/contract/tickets'
import { ArrowRightLeft } from 'lucide-react'
import { askPicker } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { Moment } from '../../../ui/moment'
import { handOverWords } from '../hand-over/hand-over-words'

/** To whom the ticket is offered and since when, or the way to do so. */
export function HandOverFact({ ticket: { handOver } }: { ticket: Ticket }) {
  const language = useLanguage()
  const me = useMe()
  if (handOver === null)
    return (
      <Button look="quiet" size="small" icon={ArrowRightLeft} onClick={() => askPicker('handOver')} className="-ms-2">
        {language.t('handOver.command')}
      </Button>
    )
  const { lead, writes } = handOverWords(handOver, language, me.id)
  return (
    <>
      <p>{lead}</p>
      <p className="text-12 text-muted">
        {writes} <Moment at={handOver.at} className="tabular-nums" />
      </p>
    </>
  )
}
