import type { Me } from '@foyer/contract/agents'
import { useLanguage } from '../../lib/i18n/language'
import { SoloPage } from '../../ui/solo-page'
import SignInForm from './sign-in-form'

export default function SignInPage({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useLanguage()
  return (
    <SoloPage brand={t('app.name')} title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm onSignedIn={onSignedIn} />
    </SoloPage>
  )
}
