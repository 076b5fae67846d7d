import type { Team } from '@foyer/contract/desk'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'

/** Name and tier of a team, and the way to change them or to take the team away. */
export function TeamHead({
  team,
  onChange,
  onRemove,
}: {
  team: Team
  onChange: (change: { name: string; tier: number }) => Promise<unknown>
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const change = async (values: Record<string, string>) => {
    await onChange({ name: values.name ?? '', tier: Number(values.tier) || team.tier })
    setOpen(false)
  }
  return (
    <>
      <h2 className="flex items-center gap-2 font-semibold">
        <bdi className="min-w-0 truncate">{team.name}</bdi>
        <span className="shrink-0 text-13 font-normal text-muted">{t('teams.tierOf', { position: team.tier })}</span>
        <span className="flex-1" />
        <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('settings.change')}
        </Button>
        <Button size="small" look="quiet" onClick={onRemove}>
          {t('settings.remove')}
        </Button>
      </h2>
      {isOpen && (
        <AddForm label={t('settings.change')} isBusy={false} onAdd={change}>
          <Field label={t('mailboxes.name')}>
            <TextInput name="name" autoComplete="off" defaultValue={team.name} />
          </Field>
          <Field label={t('teams.tier')} className="w-24">
            <TextInput name="tier" type="number" min={1} max={9} defaultValue={team.tier} />
          </Field>
        </AddForm>
      )}
    </>
  )
}
