import { useQueryClient } from '@tanstack/react-query'
import SignInForm from '../../features/session/sign-in-form'
import { sessionEnded } from '../../lib/api/session-ended'
import { sendNow } from '../../lib/changes/change-queue'
import { useLanguage } from '../../lib/i18n/language'
import { sessionQuery } from '../../lib/session/session-query'
import { Dialog } from '../../ui/dialog'

export default function SignInDialog({
  email,
  isOpen,
  onOpenChange,
}: {
  email: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('signIn.againTitle')} lead={t('signIn.againLead')}>
      <SignInForm
        email={email}
        onSignedIn={(me) => {
          sessionEnded.renewed()
          queryClient.setQueryData(sessionQuery.queryKey, me)
          onOpenChange(false)
          void queryClient.invalidateQueries()
          sendNow()
        }}
      />
    </Dialog>
  )
}
