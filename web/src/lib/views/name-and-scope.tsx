import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useLanguage } from '../i18n/language'
import { type ScopeOfView, ScopeSelect } from './scope-select'

interface NameAndScopeProps {
  value: ScopeOfView & { name: string }
  /** What it takes to give it to others. */
  verb: 'view.share' | 'macro.share' | 'segment.share'
  onChange: (change: Partial<ScopeOfView & { name: string }>) => void
}

/** What something that is shared is called, and who sees it. */
export function NameAndScope({ value, verb, onChange }: NameAndScopeProps) {
  const { t } = useLanguage()
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <Field label={t('views.name')} isRequired>
        <TextInput
          // The first thing to say of it is what it is called.
          autoFocus
          value={value.name}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Field>
      <Field label={t('views.seenBy')}>
        <ScopeSelect verb={verb} value={value} onChange={onChange} />
      </Field>
    </div>
  )
}
