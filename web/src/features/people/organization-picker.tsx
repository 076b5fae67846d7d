import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '../../lib/api/api-problem'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { refusal } from '../../lib/api/refusal'
import { useLanguage } from '../../lib/i18n/language'
import { cx } from '../../ui/class-names'
import { useFieldAttributes } from '../../ui/field-context'
import { Icon } from '../../ui/icon'
import { Picker } from '../../ui/picker'
import { showToast } from '../../ui/toast'
import { keepOrganization } from './keep'

const none = 'none'

/** Chooses an organization among all of them, found by the server, or makes the one that was typed. */
export function OrganizationPicker({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | null
  onChange: (id: string | null) => void
}) {
  const language = useLanguage()
  const { t } = language
  const client = useQueryClient()
  const attributes = useFieldAttributes({})
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const { data: chosen } = useQuery({
    ...apiQuery('GET /organizations/{id}', { params: { id: value ?? '' } }),
    enabled: value !== null,
  })
  const { data: found } = useQuery({
    ...apiQuery('GET /organizations', { query: { query: typed.trim(), limit: 20 } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  const create = async (name: string) => {
    try {
      const organization = await call('POST /organizations', { body: { name } })
      await keepOrganization(client, organization)
      onChange(organization.id)
      setOpen(false)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      showToast({ text: refusal(error, language) ?? '' })
    }
  }
  return (
    <Picker
      label={label}
      isOpen={isOpen}
      onOpenChange={(next) => {
        setTyped('')
        setOpen(next)
      }}
      options={[
        ...(typed.trim() === '' ? [{ id: none, label: t('context.none') }] : []),
        ...(found?.items ?? []).map((one) => ({ id: one.id, label: one.name })),
      ]}
      chosen={[value ?? none]}
      onSearch={setTyped}
      onCreate={(name) => void create(name)}
      onPick={(id) => onChange(id === none ? null : id)}
      trigger={
        <button
          type="button"
          {...attributes}
          className="field-edge flex h-8 w-full min-w-0 items-center gap-2 ps-3 pe-3 text-start text-14 phone:h-11 phone:text-[1rem]"
        >
          <bdi className={cx('min-w-0 flex-1 truncate', value === null && 'text-muted')}>
            {value === null ? t('context.none') : chosen?.name}
          </bdi>
          <Icon of={ChevronDown} className="text-muted" />
        </button>
      }
    />
  )
}
