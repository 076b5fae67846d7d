import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { useAct } from '../use-act'
import { nameOf } from './name-of'
import { keyOf, NamedListPage } from './named-list-page'

const kinds = ['text', 'longText', 'number', 'boolean', 'date', 'choice', 'choices'] as const

/** Fields of your own on tickets, persons and organizations. */
export default function FieldsPage() {
  const { t, locale } = useLanguage()
  const { data } = useQuery(apiQuery('GET /custom-fields'))
  const acts = useAct(['GET /custom-fields'])
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
      rows={(data?.items ?? [])
        .filter((one) => !one.isArchived)
        .map((one) => ({
          id: one.id,
          shown: (
            <>
              <span dir="auto">{nameOf(one, locale)}</span>{' '}
              <span className="text-13 text-muted">
                {owners[one.appliesTo]} · {labels[one.kind]} · <code>{one.key}</code>
              </span>
            </>
          ),
          renaming: {
            name: nameOf(one, locale),
            rename: (name) =>
              call('PATCH /custom-fields/{id}', {
                params: { id: one.id },
                body: { names: { ...one.names, [locale]: name }, version: one.version },
              }),
          },
          remove: () =>
            call('PATCH /custom-fields/{id}', {
              params: { id: one.id },
              body: { isArchived: true, version: one.version },
            }),
        }))}
      onAdd={(values) => {
        const kind = kinds.find((one) => one === values.kind) ?? 'text'
        const appliesTo = values.owner === 'person' || values.owner === 'organization' ? values.owner : 'ticket'
        const options = (values.options ?? '')
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '')
        return call('POST /custom-fields', {
          body: { key: keyOf(values.name ?? ''), names: { [locale]: values.name ?? '' }, kind, appliesTo, options },
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
