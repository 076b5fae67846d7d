import { Toaster as Sonner, toast } from 'sonner'
import { useLanguage } from '../lib/i18n/language'
import { Button } from './button'
import { Icon } from './icon'
import { KeyCaps } from './key-caps'
import type { ToastContent } from './toast'

const lifetime = 8_000

export function show({ icon, text, action }: ToastContent): void {
  toast.custom(
    (id) => (
      <div className="floating mx-auto flex min-h-11 w-max max-w-full items-center gap-3 ps-4 pe-2 text-14 shadow-menu">
        {icon && <Icon of={icon} />}
        <span className="py-2">{text}</span>
        {action && (
          <Button
            look="link"
            size="small"
            onClick={() => {
              toast.dismiss(id)
              action.onAct()
            }}
          >
            {action.label}
            {action.keys && <KeyCaps keys={action.keys} />}
          </Button>
        )}
      </div>
    ),
    { duration: lifetime, unstyled: true },
  )
}

export default function Toaster() {
  const { t } = useLanguage()
  return (
    <Sonner
      position="bottom-center"
      containerAriaLabel={t('ui.toasts')}
      visibleToasts={3}
      offset={20}
      mobileOffset={{ bottom: 72 }}
      gap={8}
    />
  )
}
