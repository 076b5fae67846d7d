import { AppWindow } from 'lucide-react'
import type { RefObject } from 'react'
import type { EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { AsideVersion } from './aside-version'
import type { DraftHandle } from './use-draft'

/** Above the words: who else writes them, and other versions of them. */
export function DraftNotices({ draft, hand }: { draft: DraftHandle; hand: RefObject<EditorHand | null> }) {
  const { t } = useLanguage()
  return (
    <>
      {draft.isElsewhere && (
        <InlineNotice
          isBar
          icon={AppWindow}
          action={
            <Button size="small" onClick={() => void draft.takePen()}>
              {t('composer.continueHere')}
            </Button>
          }
        >
          {t('composer.elsewhere')}
        </InlineNotice>
      )}
      {draft.asides.map((aside) => (
        <AsideVersion key={aside.id} aside={aside} draft={draft} hand={hand} />
      ))}
    </>
  )
}
