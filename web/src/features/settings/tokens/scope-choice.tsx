import type { Me } from '@foyer/contract/agents'
import { useId } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Checkbox } from '../../../ui/checkbox'
import { Panel } from '../../../ui/panel'

export type Scope = Me['tokenScopes'][number]

interface ScopeChoiceProps {
  /** Those one may give. */
  offered: readonly Scope[]
  chosen: readonly Scope[]
  onChange: (chosen: Scope[]) => void
}

/** What a token may be used for, each with a line saying what it opens. */
export function ScopeChoice({ offered, chosen, onChange }: ScopeChoiceProps) {
  const { t } = useLanguage()
  const headingId = useId()
  const words: Record<Scope, [name: string, opens: string]> = {
    read: [t('tokens.read'), t('tokens.readOpens')],
    write: [t('tokens.write'), t('tokens.writeOpens')],
    inbound: [t('tokens.inbound'), t('tokens.inboundOpens')],
    admin: [t('tokens.admin'), t('tokens.adminOpens')],
  }
  return (
    <div className="w-full">
      <p id={headingId} className="mbe-1 text-13 font-medium">
        {t('tokens.scopes')}
      </p>
      <Panel>
        <fieldset aria-labelledby={headingId} className="min-w-0">
          {offered.map((scope) => (
            <Checkbox
              key={scope}
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                onChange(offered.filter((one) => (one === scope ? target.checked : chosen.includes(one))))
              }
              className="flex! border-be border-border px-4 py-2 last:border-0 hover:bg-hover"
            >
              <span className="min-w-0">
                <span className="font-medium">{words[scope][0]}</span>{' '}
                <code className="font-mono text-12 text-muted">{scope}</code>
                <small className="block text-13 text-muted">{words[scope][1]}</small>
              </span>
            </Checkbox>
          ))}
        </fieldset>
      </Panel>
    </div>
  )
}
