import type { CheckedRecipient, RecipientRemark } from '@foyer/contract/recipients'
import { useLanguage } from '../../../../lib/i18n/language'

/** Each address with what there is to say of it, in words. */
export function RecipientRemarks({
  recipients,
  replyTo,
}: {
  recipients: readonly CheckedRecipient[]
  replyTo: string | null
}) {
  const { t } = useLanguage()
  const words = (one: CheckedRecipient): Record<RecipientRemark, string> => ({
    new: t('guard.new'),
    otherDomain: t('guard.otherDomain'),
    ownAddress: t('guard.ownAddress'),
    bounced: t('guard.bounced'),
    replyTo: t('guard.replyTo'),
    author: t('guard.author', { address: replyTo ?? '' }),
    lookAlike: t('guard.lookAlike', { address: one.looksLike ?? '' }),
    thirdParty: t('guard.thirdParty'),
    customer: t('guard.customer'),
  })
  return (
    <ul>
      {recipients.map((one) => (
        <li key={one.address}>
          <bdi dir="ltr" className="font-medium">
            {one.address}
          </bdi>
          : {one.remarks.map((remark) => words(one)[remark]).join(' · ')}
        </li>
      ))}
    </ul>
  )
}
