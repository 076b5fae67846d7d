import { refusalOf } from '../../../lib/api/refusal'
import { useCommands } from '../../../lib/commands/command-runner'
import { hasSingleKeys } from '../../../lib/commands/effective-keys'
import { commandScopes, scopeLabels } from '../../../lib/commands/scope-labels'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { RadioRow } from '../../../ui/radio-row'
import { Switch } from '../../../ui/switch'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { KeyRow } from './key-row'
import { KeysFileButtons } from './keys-file-buttons'
import { PresetGroup } from './preset-group'
import { useRemap } from './use-remap'

const afterDone = ['stay', 'next', 'list'] as const
const afterLabels = {
  stay: 'keys.afterDone.stay',
  next: 'keys.afterDone.next',
  list: 'keys.afterDone.list',
} as const

/** The own keys: on or off, a map to begin with, and every command with its keys. Each change holds at once. */
export default function ShortcutsPage() {
  const language = useLanguage()
  const { t } = language
  const { all } = useCommands()
  const { preferences } = useMe()
  const remap = useRemap()
  const after = afterDone.find((one) => one === preferences.afterDone) ?? 'stay'
  return (
    <>
      <SettingsHead title={t('settings.shortcuts')} />
      <PageBody>
        <PageTitle title={t('settings.shortcuts')} lead={t('keys.lead')} />
        {remap.error && (
          <InlineNotice
            tone="danger"
            className="mbe-4"
            action={
              <Button size="small" onClick={remap.again}>
                {t('ticket.tryAgain')}
              </Button>
            }
          >
            {refusalOf(remap.error, language)}
          </InlineNotice>
        )}
        <Panel className="px-4 py-2">
          <Switch
            checked={hasSingleKeys(preferences)}
            onChange={({ target }) => remap.put({ singleKeys: target.checked ? null : false })}
          >
            <span>
              {t('keys.single')}
              <small className="block text-12 text-muted">{t('keys.singleHint')}</small>
            </span>
          </Switch>
        </Panel>
        <PresetGroup remap={remap} />
        <fieldset className="mbs-6">
          <legend className="mbe-2 font-semibold">{t('keys.afterDone')}</legend>
          <Panel>
            {afterDone.map((one) => (
              <RadioRow
                key={one}
                name="afterDone"
                isChosen={one === after}
                onChoose={() => remap.put({ afterDone: one === 'stay' ? null : one })}
              >
                {t(afterLabels[one])}
              </RadioRow>
            ))}
          </Panel>
        </fieldset>
        <KeysFileButtons remap={remap} />
        {commandScopes.map((scope) => (
          <section key={scope} className="mbs-6">
            <h2 className="mbe-2 font-semibold">{t(scopeLabels[scope])}</h2>
            <Panel>
              <ul>
                {all
                  .filter((command) => command.scope === scope)
                  .map((command) => (
                    <KeyRow key={command.id} command={command} remap={remap} />
                  ))}
              </ul>
            </Panel>
          </section>
        ))}
      </PageBody>
    </>
  )
}
