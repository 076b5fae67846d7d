import { Plus } from 'lucide-react'
import { useController } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { AnswerEntry } from './answer-entry'
import type { MailboxContractForm } from './use-mailbox-form'

const most = 20

/** What the mailbox answers by itself: the first of the list that fits, at most one answer a mail. */
export function AnswersGroup({ control }: { control: MailboxContractForm['form']['control'] }) {
  const { t } = useLanguage()
  const { field, formState } = useController({ control, name: 'autoReplies' })
  const replies = field.value ?? []
  const move = (from: number, to: number) => {
    const next = replies.filter((_one, index) => index !== from)
    const moved = replies[from]
    if (moved) field.onChange([...next.slice(0, to), moved, ...next.slice(to)])
  }
  return (
    <section className="mbs-8">
      <h2 className="text-14 font-semibold">{t('mailboxes.answers')}</h2>
      <p className="mbs-1 max-w-160 text-13 text-muted">{t('mailboxes.answersLead')}</p>
      <ol aria-label={t('mailboxes.answers')} className="mbs-3 grid gap-3">
        {replies.map((reply, index) => (
          <AnswerEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name; their place is what they are known by
            key={index}
            reply={reply}
            place={index + 1}
            errors={formState.errors.autoReplies?.[index]}
            onChange={(change) =>
              field.onChange(replies.map((one, at) => (at === index ? { ...one, ...change } : one)))
            }
            onUp={index > 0 ? () => move(index, index - 1) : null}
            onDown={index < replies.length - 1 ? () => move(index, index + 1) : null}
            onRemove={() => field.onChange(replies.filter((_one, at) => at !== index))}
          />
        ))}
      </ol>
      {replies.length < most && (
        <Button
          icon={Plus}
          className="mbs-3"
          onClick={() => field.onChange([...replies, { when: 'always', on: ['new', 'followUp'], text: '' }])}
        >
          {t('mailboxes.addAnswer')}
        </Button>
      )}
    </section>
  )
}
