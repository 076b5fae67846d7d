import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { useAct } from '../use-act'
import { keyOf } from './key-of'
import { nameOf } from './name-of'
import { NamedListPage } from './named-list-page'

const kinds = ['text', 'longText', 'number', 'boolean', 'date', 'choice', 'choices'] as const
const order = ['ticket', 'person', 'organization'] as const

/** Fields of your own on tickets, persons and organizations. */
export default function FieldsPage() {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /custom-fields'))
  const acts = useAct(['GET /custom-fields'])
  const all = data?.items ?? []
  const labels = {
    text: t('fields.text'),
    longText: t('fields.longText'),
    number: t('fields.number'),
    boolean: t('fields.boolean'),
    date: t('fields.date'),
    choice: t('fields.choice'),
    choices: t('fields.choices'),
  }
  const owners = { ticket: t('ticket.label'), person: t('fields.person'), organization: t('context.organization') }
  return (
    <NamedListPage
      title={t('settings.fields')}
      lead={t('fields.lead')}
      acts={acts}
      rows={all
        .toSorted((one, other) => order.indexOf(one.appliesTo) - order.indexOf(other.appliesTo))
        .map((one) => ({
          id: one.id,
          name: nameOf(one, locale),
          shown: (
            <>
              <span dir="auto">{nameOf(one, locale)}</span>{' '}
              <span className="ms-1 text-13 text-muted">
                {owners[one.appliesTo]} · {labels[one.kind]} · <code className="font-mono text-12">{one.key}</code>
              </span>
            </>
          ),
          isArchived: one.isArchived,
          position: one.position,
          group: one.appliesTo,
          change: ({ name, ...change }) =>
            call('PATCH /custom-fields/{id}', {
              params: { id: one.id },
              body: { ...change, ...(name && { names: { ...one.names, [locale]: name } }), version: one.version },
            }),
        }))}
      onAdd={({ name = '', ...values }) => {
        const kind = kinds.find((one) => one === values.kind) ?? 'text'
        const appliesTo = values.owner === 'person' || values.owner === 'organization' ? values.owner : 'ticket'
        const options = (values.options ?? '')
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '')
        const taken = all.filter((one) => one.appliesTo === appliesTo).map((one) => one.key)
        return call('POST /custom-fields', {
          body: { key: keyOf(name, taken), names: { [locale]: name }, kind, appliesTo, options },
        })
      }}
      fields={
        <>
          <Field label={t('fields.owner')}>
            <Select name="owner" defaultValue="ticket">
              <option value="ticket">{owners.ticket}</option>
              <option value="person">{owners.person}</option>
              <option value="organization">{owners.organization}</option>
            </Select>
          </Field>
          <Field label={t('fields.kind')}>
            <Select name="kind" defaultValue="text">
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {labels[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('fields.options')}>
            <TextInput name="options" autoComplete="off" />
          </Field>
        </>
      }
    />
  )
}
