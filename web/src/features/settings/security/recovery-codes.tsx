import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { CopyButton } from '../copy-button'

/** The codes for the day the phone is lost. Nobody can show them again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useLanguage()
  return (
    <div className="grid gap-3 p-4">
      <InlineNotice tone="warning">{t('security.recoveryOnce')}</InlineNotice>
      <ul
        aria-label={t('security.recovery')}
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-control bg-sunken p-4 font-mono text-13 phone:grid-cols-1"
      >
        {codes.map((code) => (
          <li key={code} dir="ltr" className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={codes.join('\n')} />
        <span className="flex-1" />
        <Button look="primary" onClick={onKept}>
          {t('security.recoveryKept')}
        </Button>
      </div>
    </div>
  )
}
