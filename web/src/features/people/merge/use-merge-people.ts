import type { Person } from '@foyer/contract/people'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { useLanguage } from '../../../lib/i18n/language'
import { askAgain } from '../../../lib/query/ask-again'
import { queryClient } from '../../../lib/query/shared-client'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { nameOf } from '../named'

const stale = ['people', 'organizations', 'tickets'] as const

/** One person goes into another; the way back is kept as of any act. */
export function useMergePeople(onDone: (keptId: string) => void) {
  const { t } = useLanguage()
  const commands = useCommands()
  return useListedAct(
    async ({ goes, stays }: { goes: Person; stays: Person }) => {
      const params = { id: goes.id }
      await call('POST /people/{id}/merge', { params, body: { into: stays.id } })
      return { goes, stays }
    },
    {
      stale,
      onDone: ({ goes, stays }) => {
        const [source, target] = [goes, stays].map((one) => nameOf(one, t('people.nameless')))
        const undo = async () => {
          await call('DELETE /people/{id}/merge', { params: { id: goes.id } })
          await askAgain(queryClient, ...stale)
        }
        commands.did({ said: t('personMerge.done', { gone: source ?? '', kept: target ?? '' }), undo })
        onDone(stays.id)
      },
    },
  )
}
