import type { Me } from '@foyer/contract/agents'
import { effectiveKeys } from '../../lib/commands/effective-keys'
import { useLanguage } from '../../lib/i18n/language'
import { keyCaps } from '../../lib/keyboard/key-caps'
import { isMac } from '../../lib/keyboard/platform'
import { KeyCaps } from '../../ui/key-caps'
import { useLate } from '../../ui/use-late'
import { commands } from '../commands/registry'

/** After `G` or `*`, and 400 ms of thought: which keys may follow and what they do. */
export default function KeyHint({ me, pending }: { me: Me; pending: readonly string[] }) {
  const language = useLanguage()
  const isLate = useLate(pending.length > 0, 400)
  if (!isLate) return null
  const begun = `${pending.join(' ')} `
  const following = commands.flatMap((command) =>
    effectiveKeys(command, me.preferences)
      .filter((keys) => keys.startsWith(begun))
      .map((keys) => ({ command, rest: keys.slice(begun.length) })),
  )
  return (
    <div
      role="status"
      className="floating fixed inset-x-0 inset-be-5 z-50 mx-auto grid w-max max-w-[calc(100%-2rem)] grid-cols-[auto_auto] gap-x-3 gap-y-1 px-4 py-3 text-13 shadow-menu"
    >
      {following.map(({ command, rest }) => (
        <div key={command.id} className="col-span-2 grid grid-cols-subgrid items-center">
          <KeyCaps keys={keyCaps(rest, isMac, language)} />
          {language.t(command.label)}
        </div>
      ))}
    </div>
  )
}
