import { Suspense } from 'react'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { part } from '../../../lib/parts/part'
import { Button } from '../../../ui/button'
import { InlineNotice } from '../../../ui/inline-notice'
import { StaleNotice } from './stale-notice'
import type { useSubmit } from './use-submit'

const UnfitNotice = part(() => import('../macros/unfit-notice'))
const QuestionNotice = part(() => import('./before-sending/question-notice'), 'ahead')

interface StopsProps {
  sending: ReturnType<typeof useSubmit>
  recipientCount: number
  /** Whether the agent may still write such a message here. */
  isAllowed: boolean
  onFix: () => void
  onAttach: () => void
  onNote: () => void
}

/** Where a message stands still on its way out: a question, a refusal, files that are not up yet. One at a time. */
export function Stops({ sending, recipientCount, isAllowed, onFix, onAttach, onNote }: StopsProps) {
  const translator = useLanguage()
  const { t } = translator
  const { question, refused } = sending
  if (!isAllowed || refused?.problem.code === 'access.forbidden')
    return (
      <InlineNotice
        tone="danger"
        className="mx-2 mbe-2"
        action={
          <Button size="small" onClick={onNote}>
            {t('composer.makeNoteYes')}
          </Button>
        }
      >
        {t('composer.rightLost')}
      </InlineNotice>
    )
  if (sending.isWaiting)
    return (
      <InlineNotice
        className="mx-2 mbe-2"
        action={
          <Button size="small" look="quiet" onClick={sending.stopWaiting}>
            {t('composer.stopWaiting')}
          </Button>
        }
      >
        {t('composer.sendsWhenUploaded')}
      </InlineNotice>
    )
  if (question !== null)
    return (
      <Suspense>
        <QuestionNotice
          key={question.kind}
          question={question}
          recipientCount={recipientCount}
          onFix={onFix}
          onAttach={onAttach}
          onGoOn={sending.goOn}
        />
      </Suspense>
    )
  if (refused === null) return null
  const { problem, newer } = refused
  if (problem.code === 'reply.stale')
    return (
      <StaleNotice
        refused={refused}
        onSendAnyway={() => void sending.again({ seen: newer.at(-1)?.id })}
        onKeep={sending.forget}
        onNote={onNote}
      />
    )
  if (problem.code === 'macro.unfit')
    return (
      <Suspense>
        <UnfitNotice
          problem={problem}
          onWithout={() => void sending.again({ skipUnfit: true })}
          onKeep={sending.forget}
        />
      </Suspense>
    )
  return (
    <InlineNotice tone="danger" className="mx-2 mbe-2">
      {problem.isUnreachable ? t('composer.offline') : problemText(problem, translator)}
    </InlineNotice>
  )
}
