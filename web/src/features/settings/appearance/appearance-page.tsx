import { useDeviceSetting } from '../../../lib/device/device-setting'
import { useLanguage } from '../../../lib/i18n/language'
import { themeSetting, themes } from '../../../lib/theme/theme'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { RadioRow } from '../../../ui/radio-row'
import { SettingsHead } from '../settings-head'

const labels = { system: 'theme.system', light: 'theme.light', dark: 'theme.dark' } as const

/** How the workspace looks on this device; it takes effect at once and is not sent anywhere. */
export default function AppearancePage() {
  const { t } = useLanguage()
  const theme = useDeviceSetting(themeSetting)
  return (
    <>
      <SettingsHead title={t('settings.appearance')} />
      <PageBody>
        <h1 className="text-20 font-semibold tracking-[-0.01em]">{t('settings.appearance')}</h1>
        <p className="mbs-1 text-muted">{t('settings.appearance.lead')}</p>
        <fieldset className="mbs-8">
          <legend className="mbe-3 font-semibold">{t('theme.label')}</legend>
          <Panel>
            {themes.map((name) => (
              <RadioRow key={name} name="theme" isChosen={theme === name} onChoose={() => themeSetting.set(name)}>
                {t(labels[name])}
              </RadioRow>
            ))}
          </Panel>
        </fieldset>
      </PageBody>
    </>
  )
}
