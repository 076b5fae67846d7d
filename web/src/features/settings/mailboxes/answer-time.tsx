import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Switch } from '../../../ui/switch'
import { TextInput } from '../../../ui/text-input'
import type { Reply } from './answer-entry'

const dayMs = 24 * 3_600_000
/** As a field for date and time wants it, by the browser's clock; and back. */
const asLocal = (iso: string | null | undefined): string => {
  if (!iso) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const asTime = (local: string): string | null => (local === '' ? null : new Date(local).toISOString())

/** At all times, or only between two: away, a holiday. */
export function AnswerTime({ reply, onChange }: { reply: Reply; onChange: (change: Partial<Reply>) => void }) {
  const { t } = useLanguage()
  const isBounded = Boolean(reply.from ?? reply.until)
  const bound = (isOn: boolean) => {
    const now = Date.now()
    onChange(
      isOn
        ? { from: new Date(now).toISOString(), until: new Date(now + 7 * dayMs).toISOString(), oncePerHours: 24 }
        : { from: null, until: null, oncePerHours: null },
    )
  }
  return (
    <div className="grid gap-3">
      <Switch checked={isBounded} onChange={({ target }) => bound(target.checked)}>
        {t('mailboxes.answerAway')}
      </Switch>
      {isBounded && (
        <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          {(['from', 'until'] as const).map((part) => (
            <Field key={part} label={part === 'from' ? t('mailboxes.answerFrom') : t('mailboxes.answerUntil')}>
              <TextInput
                type="datetime-local"
                value={asLocal(reply[part])}
                onChange={({ target }) => onChange({ [part]: asTime(target.value) })}
              />
            </Field>
          ))}
        </div>
      )}
    </div>
  )
}
