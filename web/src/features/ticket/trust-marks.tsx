import type { Message } from '@foyer/contract/messages'
import { ShieldAlert, UserRoundSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../lib/i18n/language'
import { InlineNotice } from '../../ui/inline-notice'
import { Tooltip } from '../../ui/tooltip'

/** What is common and no reproach, said in passing beside the name; the reason stands behind it. */
export function QuietTrust({ trust }: { trust: Message['trust'] }) {
  const { t } = useLanguage()
  if (trust === null) return null
  return (
    <>
      {trust.isFirstContact && <QuietMark label={t('trustMark.first.why')}>{t('trustMark.first')}</QuietMark>}
      {trust.authentication === 'none' && <QuietMark label={t('trustMark.none.why')}>{t('trustMark.none')}</QuietMark>}
    </>
  )
}

function QuietMark({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className="min-h-6 cursor-help rounded-chip px-1 text-12 font-normal whitespace-nowrap text-muted underline decoration-dotted underline-offset-2"
      >
        {children}
      </button>
    </Tooltip>
  )
}

/** What an agent must see before believing a mail, above its words. */
export function LoudTrust({ message }: { message: Message }) {
  const { t } = useLanguage()
  const { trust, replyTo } = message
  const address = message.from?.address ?? message.author.email ?? ''
  if (trust === null) return null
  const { looksLike } = trust
  return (
    <div className="mbs-1 mbe-2 grid gap-1 empty:hidden">
      {trust.authentication === 'fail' && (
        <InlineNotice tone="danger" icon={ShieldAlert}>
          {t('trustMark.fail', { address: address.slice(address.lastIndexOf('@') + 1) })}
        </InlineNotice>
      )}
      {looksLike !== null && (
        <InlineNotice tone="warning" icon={UserRoundSearch}>
          {t(looksLike.kind === 'agent' ? 'trustMark.agent' : 'trustMark.brand', { name: looksLike.name, address })}
        </InlineNotice>
      )}
      {trust.replyToDiffers && replyTo !== null && (
        <InlineNotice tone="warning">
          {t('trustMark.replyTo', { address: replyTo.address, from: address })}
        </InlineNotice>
      )}
    </div>
  )
}
