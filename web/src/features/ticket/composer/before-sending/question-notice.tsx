import type { ReactNode } from 'react'
import { useLanguage } from '../../../../lib/i18n/language'
import { Button } from '../../../../ui/button'
import { InlineNotice } from '../../../../ui/inline-notice'
import type { Question } from './questions'
import { RecipientRemarks } from './recipient-remarks'

interface QuestionNoticeProps {
  question: Question
  /** Everybody who gets it, as addresses: whether those named come beside others. */
  recipientCount: number
  /** To the place the question is about. */
  onFix: () => void
  onAttach: () => void
  onGoOn: () => void
}

/** What stands between a message and its sending, inline and with the focus; the text stays where it is. */
export default function QuestionNotice(props: QuestionNoticeProps) {
  const { t } = useLanguage()
  const { question, onFix, onGoOn } = props
  const { says, goOn, ways } = usePartsOf(props)
  return (
    <InlineNotice tone="warning" className="mx-2 mbe-2">
      {says}
      <div className="mbs-2 flex flex-wrap gap-2">
        {ways}
        <Button size="small" look={ways === null ? undefined : 'quiet'} autoFocus={ways === null} onClick={onGoOn}>
          {goOn}
        </Button>
        {question.kind === 'recipients' && (
          <Button size="small" look="quiet" onClick={onFix}>
            {t('composer.keepEditing')}
          </Button>
        )}
      </div>
    </InlineNotice>
  )
}

function usePartsOf({ question, recipientCount, onFix, onAttach }: QuestionNoticeProps): {
  says: ReactNode
  goOn: string
  /** Null where the only ways are on and back. */
  ways: ReactNode
} {
  const { t } = useLanguage()
  const fix = (label: string) => (
    <Button size="small" autoFocus onClick={onFix}>
      {label}
    </Button>
  )
  switch (question.kind) {
    case 'unfilled':
      return {
        says: (
          <>
            <p>{t('composer.unfilled', { count: question.names.length })}</p>
            <ul className="flex flex-wrap gap-1">
              {question.names.map((name) => (
                <li key={name}>
                  <code dir="ltr" className="font-mono text-12">
                    {name}
                  </code>
                </li>
              ))}
            </ul>
          </>
        ),
        goOn: t('composer.sendAsIs'),
        ways: fix(t('composer.fix')),
      }
    case 'forgotten':
      return {
        says: <p>{t('composer.forgotten', { words: question.word })}</p>,
        goOn: t('composer.sendWithoutFile'),
        ways: (
          <>
            {fix(t('composer.fix'))}
            <Button size="small" onClick={onAttach}>
              {t('composer.attach')}
            </Button>
          </>
        ),
      }
    case 'failed':
      return {
        says: <p>{t('composer.failedFiles', { names: question.files.join(', ') })}</p>,
        goOn: t('composer.sendWithoutFile'),
        ways: fix(t('composer.tryFilesAgain')),
      }
    case 'recipients': {
      const names = question.toName.map((one) => one.address).join(', ')
      const isAll = question.toName.length === recipientCount
      return {
        says: <RecipientRemarks recipients={question.remarked} replyTo={question.replyTo} />,
        goOn: t(isAll ? 'composer.sendToNamed' : 'composer.sendAlsoToNamed', { names }),
        ways: null,
      }
    }
  }
}
