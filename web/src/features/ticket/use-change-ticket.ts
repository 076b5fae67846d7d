import type { Ticket } from '@foyer/contract/tickets'
import { refusalOf } from '../../lib/api/refusal'
import { changeTicket } from '../../lib/changes/change-ticket'
import type { Change } from '../../lib/changes/waiting-change'
import { useCommands } from '../../lib/commands/command-runner'
import { useLanguage } from '../../lib/i18n/language'
import { useMe } from '../../lib/session/session'
import { showToast } from '../../ui/toast'

/** Changes the open ticket at once and lets the server confirm; what it refuses rolls back and says why. */
export function useChangeTicket({ id, number }: Ticket): (change: Change) => void {
  const translator = useLanguage()
  const commands = useCommands()
  const meId = useMe().id
  return (change) =>
    void changeTicket({ meId, ticketId: id, number }, change).then(
      ({ undo }) => commands.did({ said: translator.t('ticket.wasChanged', { number: String(number) }), undo }),
      (error: unknown) => showToast({ text: refusalOf(error, translator) }),
    )
}
