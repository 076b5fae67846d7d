import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Field } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { TextInput } from '../../../ui/text-input'
import { useAct } from '../use-act'
import { choicesOf } from './choices-of'
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
  const [kind, setKind] = useState<(typeof kinds)[number]>('text')
  const isChoice = kind === 'choice' || kind === 'choices'
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
          ...(one.options.length > 0 && { choices: one.options }),
          change: ({ name, choices, ...change }) =>
            call('PATCH /custom-fields/{id}', {
              params: { id: one.id },
              body: {
                ...change,
                ...(name && { names: { ...one.names, [locale]: name } }),
                ...(choices && { options: choices }),
                version: one.version,
              },
            }),
        }))}
      onAdd={async ({ name = '', ...values }) => {
        const appliesTo = order.find((one) => one === values.owner) ?? 'ticket'
        const options = choicesOf(values.options ?? '')
        const taken = all.filter((one) => one.appliesTo === appliesTo).map((one) => one.key)
        const names = { [locale]: name }
        await call('POST /custom-fields', { body: { key: keyOf(name, taken), names, kind, appliesTo, options } })
        setKind('text')
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
            <Select
              name="kind"
              value={kind}
              onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'text')}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {labels[one]}
                </option>
              ))}
            </Select>
          </Field>
          {isChoice && (
            <Field label={t('fields.options')}>
              <TextInput name="options" autoComplete="off" />
            </Field>
          )}
        </>
      }
    />
  )
}
