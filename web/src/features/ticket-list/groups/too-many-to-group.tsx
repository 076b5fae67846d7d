import { mostGrouped } from '@foyer/contract/group-pages'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'

/** Why a list that should stand in groups is one list. */
export default function TooManyToGroup({ onLetBe }: { onLetBe: () => void }) {
  const { t } = useLanguage()
  return (
    <InlineNotice
      isBar
      action={
        <Button size="small" look="quiet" onClick={onLetBe}>
          {t('list.group.letBe')}
        </Button>
      }
    >
      {t('list.group.tooMany', { count: mostGrouped })}
    </InlineNotice>
  )
}
