import type { changeSettings } from '@foyer/contract/setup'
import { X } from 'lucide-react'
import { useId } from 'react'
import { type Control, useFormState } from 'react-hook-form'
import type { z } from 'zod'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { Hint } from '../../../ui/hint'
import { IconButton } from '../../../ui/icon-button'
import { ListInput } from '../../../ui/list-input'
import { TextInput } from '../../../ui/text-input'

type Body = typeof changeSettings.body
type SettingsControl = Control<z.input<Body>, unknown, z.output<Body>>
type Server = { network: string; servId: string }

/** Servers before this desk, and those who seal what they pass on: only what they found counts. */
export function MailServersGroup({
  control,
  labels,
}: {
  control: SettingsControl
  labels: Record<'frontServers' | 'arcSealers', string>
}) {
  const { t } = useLanguage()
  return (
    <SettingGroup title={t('general.mailGroup')} lead={t('general.mailLead')}>
      <SettingRow
        control={control}
        name="frontServers"
        label={labels.frontServers}
        hint={t('general.frontServersHint')}
      >
        {(field) => <ServersInput control={control} value={field.value ?? []} onChange={field.onChange} />}
      </SettingRow>
      <SettingRow control={control} name="arcSealers" label={labels.arcSealers} hint={t('general.arcSealersHint')}>
        {(field) => <ListInput {...field} value={field.value ?? []} dir="ltr" />}
      </SettingRow>
    </SettingGroup>
  )
}

interface ServersInputProps {
  control: SettingsControl
  value: readonly Server[]
  onChange: (servers: Server[]) => void
}

function ServersInput({ control, value, onChange }: ServersInputProps) {
  const { t } = useLanguage()
  const id = useId()
  const { errors } = useFormState({ control, name: 'frontServers' })
  const errorOf = (index: number): string | undefined => {
    const found = errors.frontServers?.[index]
    return found?.network?.message ?? found?.servId?.message
  }
  const change = (index: number, part: Partial<Server>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <div className="grid gap-2">
      {value.map((server, index) => (
        // Their place is all that tells two half-typed rows apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="flex flex-wrap items-center gap-2">
          <TextInput
            id={`${id} ${index} network`}
            aria-label={t('general.network')}
            placeholder="203.0.113.0/24"
            dir="ltr"
            value={server.network}
            onChange={({ target }) => change(index, { network: target.value })}
            className="flex-1"
          />
          <TextInput
            id={`${id} ${index} servId`}
            aria-label={t('general.servId')}
            placeholder="mx.company.example"
            dir="ltr"
            value={server.servId}
            onChange={({ target }) => change(index, { servId: target.value })}
            className="flex-1"
          />
          <IconButton
            icon={X}
            label={t('general.removeServer', { name: server.network })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
          <div className="w-full empty:hidden">
            <Hint id={`${id} ${index} error`} error={errorOf(index)} />
          </div>
        </div>
      ))}
      <Button
        size="small"
        className="justify-self-start"
        onClick={() => onChange([...value, { network: '', servId: '' }])}
      >
        {t('general.addServer')}
      </Button>
    </div>
  )
}
