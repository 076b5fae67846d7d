import { AnsweredBy, type AutoReply } from '@foyer/contract/desk'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { FieldError, FieldErrorsImpl, Merge } from 'react-hook-form'
import type { z } from 'zod'
import { useLanguage } from '../../../lib/i18n/language'
import { Checkbox } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { IconButton } from '../../../ui/icon-button'
import { ListInput } from '../../../ui/list-input'
import { NumberInput } from '../../../ui/number-input'
import { Panel } from '../../../ui/panel'
import { TextArea } from '../../../ui/text-area'
import { AnswerTime } from './answer-time'

export type Reply = z.input<typeof AutoReply>
interface AnswerEntryProps {
  reply: Reply
  place: number
  errors: Merge<FieldError, FieldErrorsImpl<Reply>> | undefined
  onChange: (change: Partial<Reply>) => void
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: () => void
}

/** One automatic answer: to what, when, how often, and its words. */
export function AnswerEntry({ reply, place, errors, onChange, onUp, onDown, onRemove }: AnswerEntryProps) {
  const { t } = useLanguage()
  const on: readonly AnsweredBy[] = reply.on ?? ['new', 'followUp']
  const names = {
    new: t('mailboxes.onNew'),
    followUp: t('mailboxes.onFollowUp'),
    reopened: t('mailboxes.onReopened'),
    reply: t('mailboxes.onReply'),
  }
  const toggle = (one: AnsweredBy) => {
    const next = AnsweredBy.options.filter((option) => (option === one) !== on.includes(option))
    if (next.length > 0) onChange({ on: next })
  }
  return (
    <li>
      <Panel className="grid gap-4 p-4">
        <div className="flex items-center gap-1">
          <h3 className="me-auto font-medium">{t('mailboxes.answerPlace', { place })}</h3>
          {onUp && <IconButton icon={ArrowUp} label={t('mailboxes.answerUp')} onClick={onUp} />}
          {onDown && <IconButton icon={ArrowDown} label={t('mailboxes.answerDown')} onClick={onDown} />}
          <IconButton icon={X} label={t('mailboxes.answerRemove')} onClick={onRemove} />
        </div>
        <Field label={t('mailboxes.answerText')} hint={t('mailboxes.answerHint')} error={errors?.text?.message}>
          <TextArea value={reply.text} onChange={({ target }) => onChange({ text: target.value })} rows={4} />
        </Field>
        <fieldset>
          <legend className="mbe-1 font-medium">{t('mailboxes.answerOn')}</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {AnsweredBy.options.map((one) => (
              <Checkbox key={one} checked={on.includes(one)} onChange={() => toggle(one)}>
                {names[one]}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <AnswerTime reply={reply} onChange={onChange} />
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          <Field label={t('mailboxes.answerLanguages')} hint={t('mailboxes.answerLanguagesHint')}>
            <ListInput dir="ltr" value={reply.languages ?? []} onChange={(languages) => onChange({ languages })} />
          </Field>
          <Field
            label={t('mailboxes.answerOnce')}
            hint={t('mailboxes.answerOnceHint')}
            error={errors?.oncePerHours?.message}
          >
            <NumberInput
              value={reply.oncePerHours ?? undefined}
              onChange={(hours) => onChange({ oncePerHours: Number.isNaN(hours) ? null : hours })}
            />
          </Field>
        </div>
        <Field label={t('mailboxes.answerHtml')} hint={t('mailboxes.answerHtmlHint')} error={errors?.html?.message}>
          <TextArea
            value={reply.html ?? ''}
            onChange={({ target }) => onChange({ html: target.value === '' ? undefined : target.value })}
            rows={2}
            className="font-mono text-13"
          />
        </Field>
      </Panel>
    </li>
  )
}
