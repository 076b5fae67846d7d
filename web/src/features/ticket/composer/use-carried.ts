import { type RefObject, useEffect, useRef } from 'react'
import { call } from '../../../lib/api/call'
import { refusalOf } from '../../../lib/api/refusal'
import { useLanguage } from '../../../lib/i18n/language'
import { showToast } from '../../../ui/toast'
import { type DraftBody, type DraftKind, typedBehind } from './draft-body'
import type { DraftHandle } from './use-draft'

/** Words on their way into a draft of another kind; taken once that is here. */
export interface Carried {
  to: DraftKind
  words: DraftBody
  /** The message whose files come along. */
  filesOf: string | null
}

export function useCarried(
  carried: RefObject<Carried | null>,
  kind: DraftKind,
  { isReady, body, change }: DraftHandle,
): void {
  const language = useLanguage()
  const ids = useRef(body.attachmentIds)
  ids.current = body.attachmentIds
  useEffect(() => {
    if (carried.current?.to !== kind || !isReady) return
    const { words, filesOf } = carried.current
    carried.current = null
    // Pressed again, the key leads to what it began.
    const quoted = plain(words.text)
    if (kind === 'side' && quoted !== '' && plain(body.text).includes(quoted)) return
    change({ ...typedBehind(body, words), subject: body.subject || words.subject })
    if (filesOf === null) return
    call('POST /messages/{id}/copy-files', { params: { id: filesOf }, body: {} }).then(
      ({ items }) => change({ attachmentIds: [...ids.current, ...items.map(({ id }) => id)] }),
      (error: unknown) => showToast({ text: refusalOf(error, language) }),
    )
  }, [kind, isReady, carried, body, change, language])
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
