import { useLanguage } from '../../../lib/i18n/language'
import { PageBody } from '../../../ui/page-body'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { ChangePassword } from './change-password'
import { OwnSessions } from './own-sessions'
import { SecondFactor } from './second-factor'

/** How one signs in, and where one is signed in. */
export default function SecurityPage() {
  const { t } = useLanguage()
  return (
    <>
      <SettingsHead title={t('settings.security')} />
      <PageBody>
        <PageTitle title={t('settings.security')} lead={t('security.lead')} />
        <SecondFactor />
        <ChangePassword />
        <OwnSessions />
      </PageBody>
    </>
  )
}
