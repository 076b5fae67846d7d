import { useLanguage } from '../../../lib/i18n/language'
import { InlineNotice } from '../../../ui/inline-notice'
import { CopyButton } from '../copy-button'

/** A new token, readable this once. */
export function MadeToken({ token }: { token: string }) {
  const { t } = useLanguage()
  return (
    <InlineNotice tone="warning" className="mbe-4">
      <p className="mbe-1 font-medium">{t('tokens.once')}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code dir="ltr" className="font-mono break-all select-all">
          {token}
        </code>
        <CopyButton text={token} />
      </p>
    </InlineNotice>
  )
}
