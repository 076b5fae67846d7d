import { type RefObject, useState } from 'react'
import { refusalOf } from '../../../lib/api/refusal'
import { useCommands } from '../../../lib/commands/command-runner'
import type { EditorHand } from '../../../lib/editor/rich-editor'
import { useLanguage } from '../../../lib/i18n/language'
import { shortMoment } from '../../../lib/time/moment'
import { useNow } from '../../../lib/time/use-now'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { showToast } from '../../../ui/toast'
import { fullBody, type ServerDraft, typedBehind } from './draft-body'
import type { DraftHandle } from './use-draft'
import { VersionCompare } from './version-compare'

interface AsideVersionProps {
  aside: ServerDraft
  draft: DraftHandle
  hand: RefObject<EditorHand | null>
}

/** Another version of the draft, written without knowing of this one: to look at, to put in, or to discard. */
export function AsideVersion({ aside, draft, hand }: AsideVersionProps) {
  const language = useLanguage()
  const { t } = language
  const commands = useCommands()
  const [isOpen, setOpen] = useState(false)
  const now = useNow()
  const body = fullBody(aside.body)
  const remove = (said: string) =>
    draft.remove(aside.id).then(
      () => commands.did({ said, undo: () => draft.putAside(body, aside.updatedAt) }),
      (error: unknown) => showToast({ text: refusalOf(error, language) }),
    )
  const insert = () => {
    const { html, text, attachmentIds } = typedBehind(draft.body, body)
    if (hand.current) hand.current.insert(body.html)
    draft.change(hand.current ? { attachmentIds } : { html, text, attachmentIds })
    void remove(t('composer.versionInserted'))
  }
  return (
    <InlineNotice tone="warning" isBar className="flex-wrap">
      <span className="flex flex-wrap items-center gap-2">
        <span className="me-auto">
          {t('composer.otherVersion', { date: shortMoment(new Date(aside.updatedAt), new Date(now), language) })}
        </span>
        <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('composer.compare')}
        </Button>
        {!draft.isElsewhere && (
          <Button size="small" look="quiet" onClick={insert}>
            {t('composer.insertVersion')}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => void remove(t('composer.versionDiscarded'))}>
          {t('composer.discardVersion')}
        </Button>
      </span>
      {isOpen && <VersionCompare mine={draft.body.text} theirs={body.text} />}
    </InlineNotice>
  )
}
