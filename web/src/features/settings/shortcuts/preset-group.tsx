import { useEffect, useState } from 'react'
import { useCommands } from '../../../lib/commands/command-runner'
import { keyPresets, type PresetName, presetNames, presetOf } from '../../../lib/commands/key-presets.data'
import { useLanguage } from '../../../lib/i18n/language'
import { mayHaveAltGr } from '../../../lib/keyboard/alt-gr'
import { useMe } from '../../../lib/session/session'
import { InlineNotice } from '../../../ui/inline-notice'
import { Panel } from '../../../ui/panel'
import { RadioRow } from '../../../ui/radio-row'
import { forgetAll } from './keys-file'
import type { useRemap } from './use-remap'

const labels = {
  foyer: 'keys.preset.foyer',
  zendesk: 'keys.preset.zendesk',
  helpScout: 'keys.preset.helpScout',
} as const satisfies Record<PresetName, string>
const leads = {
  foyer: 'keys.preset.foyer.lead',
  zendesk: 'keys.preset.zendesk.lead',
  helpScout: 'keys.preset.helpScout.lead',
} as const satisfies Record<PresetName, string>

/** Maps to begin with; taking one forgets the own keys, and can be taken back. */
export function PresetGroup({ remap }: { remap: ReturnType<typeof useRemap> }) {
  const { t } = useLanguage()
  const { all } = useCommands()
  const { preferences } = useMe()
  const current = presetOf(preferences)
  const [hasAltGr, setAltGr] = useState(false)
  useEffect(() => {
    let isHere = true
    void mayHaveAltGr().then((answer) => isHere && setAltGr(answer))
    return () => {
      isHere = false
    }
  }, [])
  return (
    <fieldset className="mbs-6">
      <legend className="mbe-2 font-semibold">{t('keys.presets')}</legend>
      <Panel>
        {presetNames.map((name) => (
          <RadioRow
            key={name}
            name="preset"
            isChosen={name === current}
            onChoose={() => remap.put({ ...forgetAll(all), keyPreset: name === 'foyer' ? null : name })}
          >
            <span>
              {t(labels[name])}
              <small className="block text-12 text-muted">{t(leads[name])}</small>
            </span>
          </RadioRow>
        ))}
      </Panel>
      {keyPresets[current].needsCtrlAlt && hasAltGr && (
        <InlineNotice tone="warning" className="mbs-2">
          {t('keys.altGr')}
        </InlineNotice>
      )}
    </fieldset>
  )
}
