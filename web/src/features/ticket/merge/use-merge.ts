import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { queryClient } from '../../../lib/query/shared-client'
import { useListedAct } from '../../../lib/query/use-listed-act'

type Merge = { goes: number; stays: number; addParticipants: boolean }

/** Merges one ticket into another; the way back is kept as of any act. */
export function useMerge(onDone: (into: number) => void) {
  const { t } = useLanguage()
  const commands = useCommands()
  return useListedAct(
    async ({ goes, stays, addParticipants }: Merge) => {
      const params = { ticket: String(goes) }
      await call('POST /tickets/{ticket}/merge', { params, body: { into: stays, addParticipants } })
      const undo = async () => {
        await call('DELETE /tickets/{ticket}/merge', { params })
        await askAgain(queryClient, 'tickets', 'drafts')
      }
      return { goes, stays, undo }
    },
    {
      stale: ['tickets', 'drafts'],
      onDone: ({ goes, stays, undo }) => {
        commands.did({ said: t('merge.done', { source: goes, target: stays }), undo })
        onDone(stays)
      },
    },
  )
}
