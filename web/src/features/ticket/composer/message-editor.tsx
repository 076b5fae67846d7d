import { Suspense, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { whenAtRest } from '../../../lib/device/when-at-rest'
import type { RichEditorProps } from '../../../lib/editor/rich-editor'
import { part } from '../../../lib/parts/part'
import { PlainEditor } from './plain-editor'

// One that cannot be had, as with a network that went away, is no reason to take the words away: they stay in the plain one.
const RichEditor = part(
  () => import('../../../lib/editor/rich-editor').catch(() => ({ default: PlainEditor })),
  'ahead',
)
const atRestWithinMs = 500

/**
 * The editor of messages. Making one takes longer than drawing the ticket: who walks from ticket to ticket gets a plain field
 * in its place, until the page rests, there is something written, or the caret is called or comes here.
 */
export function MessageEditor(props: RichEditorProps) {
  const { html, focusCount, caretCall } = props
  const [isWanted, setWanted] = useState(false)
  const [callCount, setCallCount] = useState(0)
  useEffect(() => whenAtRest(() => setWanted(true), atRestWithinMs), [])
  if (!isWanted && (html !== '' || focusCount > 0 || (caretCall?.count ?? 0) > 0)) setWanted(true)
  const called = { ...props, focusCount: focusCount + callCount }
  if (!isWanted)
    return (
      <PlainEditor
        {...called}
        // At once: the next key belongs into the real one.
        onFocus={() =>
          flushSync(() => {
            setWanted(true)
            setCallCount(1)
          })
        }
      />
    )
  return (
    <Suspense fallback={<PlainEditor {...called} />}>
      <RichEditor {...called} />
    </Suspense>
  )
}
