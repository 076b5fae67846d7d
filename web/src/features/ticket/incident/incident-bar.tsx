import type { Incident } from '@foyer/contract/incident'
import type { Ticket } from '@foyer/contract/tickets'
import { CircleCheck } from 'lucide-react'
import { askPicker, readPart } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'

/** The cause behind this ticket is dealt with: the customer can be told what the others were told. */
export default function IncidentBar({ ticket, incident }: { ticket: Ticket; incident: Incident }) {
  const { t } = useLanguage()
  const use = () => {
    readPart('ticket')?.compose('reply')
    askPicker('incidentAnswer')
  }
  return (
    <InlineNotice
      isBar
      icon={CircleCheck}
      action={
        ticket.abilities.includes('ticket.reply') && (
          <Button size="small" onClick={use}>
            {t('incident.use')}
          </Button>
        )
      }
    >
      {t('incident.solved', { number: incident.number })}
    </InlineNotice>
  )
}
