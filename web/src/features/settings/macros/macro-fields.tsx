import { placeholderNames } from '@foyer/contract/placeholders'
import { useRef } from 'react'
import RichEditor, { type EditorHand } from '../../../lib/editor/rich-editor'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { TextPreview } from '../../../lib/macros/text-preview'
import { NameAndScope } from '../../../lib/views/name-and-scope'
import { useAgents } from '../../../lib/vocabulary/use-vocabulary'
import { Field } from '../../../ui/field'
import { ListInput } from '../../../ui/list-input'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { ActionRows } from './action-rows'
import type { MacroValues } from './macro-values'

interface MacroFieldsProps {
  hasActions: boolean
  values: MacroValues
  onChange: (change: Partial<MacroValues>) => void
  onSend: () => void
}

/** Everything a macro or snippet is made of. */
export function MacroFields({ hasActions, values, onChange, onSend }: MacroFieldsProps) {
  const { t } = useLanguage()
  const agents = useAgents()
  const fields = useCustomFields('ticket')
  const hand = useRef<EditorHand | null>(null)
  const names = [...placeholderNames, ...fields.map(({ key }) => `field.${key}`)]
  return (
    <>
      <NameAndScope verb="macro.share" value={values} onChange={onChange} />
      <section aria-label={t('macros.text')} className="grid gap-2">
        <h3 className="text-13 font-medium">{t('macros.text')}</h3>
        <div className="field-edge rounded-control">
          <RichEditor
            isTemplate
            label={t('macros.text')}
            placeholder=""
            html={values.html}
            focusCount={0}
            hand={hand}
            onChange={(html) => onChange({ html })}
            onSend={onSend}
            onLeave={() => undefined}
          />
        </div>
        <ul aria-label={t('mailboxes.placeholders')} className="flex flex-wrap gap-1.5">
          {names.map((name) => (
            <li key={name}>
              <button
                type="button"
                dir="ltr"
                className="min-h-6 rounded-chip bg-sunken px-1.5 py-0.5 font-mono text-12 hover:bg-hover"
                onClick={() => hand.current?.insert(`{{ ${name} }}`)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {values.html !== '' && <TextPreview html={values.html} />}
      {hasActions && <ActionRows actions={values.actions} onChange={(actions) => onChange({ actions })} />}
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <Field label={t('macros.tags')}>
          <ListInput value={values.tags} onChange={(tags) => onChange({ tags })} />
        </Field>
        <Field label={t('macros.languages')} hint={t('macros.languagesHint')}>
          <ListInput value={values.languages} onChange={(languages) => onChange({ languages })} />
        </Field>
        {values.scope !== 'personal' && (
          <Field label={t('macros.owner')}>
            <Select
              value={values.ownerId ?? ''}
              onChange={({ target }) => onChange({ ownerId: target.value === '' ? null : target.value })}
            >
              <option value="">{t('ticket.nobody')}</option>
              {agents.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('macros.review')}>
          <TextInput
            type="date"
            value={values.reviewAt?.slice(0, 10) ?? ''}
            onChange={({ target }) =>
              onChange({ reviewAt: target.value === '' ? null : `${target.value}T00:00:00.000Z` })
            }
          />
        </Field>
      </div>
    </>
  )
}
