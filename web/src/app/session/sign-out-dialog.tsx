import { useLanguage } from '../../lib/i18n/language'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

/** Signing out wipes what this browser keeps: asked first where something of it is nowhere else. */
export default function SignOutDialog({
  count,
  onSignOut,
  onClose,
}: {
  count: number
  onSignOut: () => void
  onClose: () => void
}) {
  const { t } = useLanguage()
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('signOut.title')} lead={t('signOut.lead', { count })}>
      <div className="mbs-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onSignOut}>{t('signOut.anyway')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('signOut.stay')}
        </Button>
      </div>
    </Dialog>
  )
}
