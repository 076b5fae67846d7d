import type { Ticket } from '@foyer/contract/tickets'
import { call } from '../../../lib/api/call'
import { refusalOf } from '../../../lib/api/refusal'
import { usePickerSurface } from '../../../lib/commands/place-store'
import { useLanguage } from '../../../lib/i18n/language'
import { showToast } from '../../../ui/toast'

/** Stands in the composer of a reply: puts the incident's answer into the draft, filled for this customer, when it is asked for. */
export function AnswerOnCall({ ticket, onText }: { ticket: Ticket; onText: (html: string) => void }) {
  const language = useLanguage()
  const solution = ticket.incident?.solution
  const putIn = async () => {
    if (!solution) return
    try {
      onText((await call('POST /macros/preview', { body: { html: solution, ticket: String(ticket.number) } })).html)
    } catch (error) {
      showToast({ text: refusalOf(error, language) })
    }
  }
  usePickerSurface('incidentAnswer', () => void putIn())
  return null
}
