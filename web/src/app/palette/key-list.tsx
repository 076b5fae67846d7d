import { effectiveKeys } from '../../lib/commands/effective-keys'
import { commandScopes, scopeLabels } from '../../lib/commands/scope-labels'
import { useLanguage } from '../../lib/i18n/language'
import { keyCaps } from '../../lib/keyboard/key-caps'
import { isMac } from '../../lib/keyboard/platform'
import { useMe } from '../../lib/session/session'
import { Dialog } from '../../ui/dialog'
import { KeyCaps } from '../../ui/key-caps'
import { commands } from '../commands/registry'

/** All keys as this agent has them, by place. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  const language = useLanguage()
  const { t } = language
  const { preferences } = useMe()
  const withKeys = commands
    .map((command) => ({ command, keys: effectiveKeys(command, preferences) }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('command.keyList')} isWide>
      <div className="mbs-4 columns-2 gap-8 phone:columns-1">
        {commandScopes.map((scope) => {
          const members = withKeys.filter(({ command }) => command.scope === scope)
          if (members.length === 0) return null
          return (
            <section key={scope} className="mbe-4 break-inside-avoid">
              <h3 className="mbe-1 text-12 font-medium text-muted">{t(scopeLabels[scope])}</h3>
              <dl>
                {members.map(({ command, keys }) => (
                  <div key={command.id} className="flex min-h-7 items-center gap-2">
                    <dt className="flex-1 truncate">{t(command.label)}</dt>
                    <dd className="flex gap-2">
                      {keys.map((sequence) => (
                        <KeyCaps key={sequence} keys={keyCaps(sequence, isMac, language)} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
