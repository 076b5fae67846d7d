import { NotificationKind } from '@foyer/contract/notifications'
import { Plus, X } from 'lucide-react'
import { useController } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { useMailboxes } from '../../../lib/vocabulary/use-vocabulary'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { IconButton } from '../../../ui/icon-button'
import { Select } from '../../../ui/select'
import { kindLabels } from './kind-labels'
import type { NotificationsControl } from './notifications-control'
import { useWayOptions } from './use-way-options'

interface ExceptionRowsProps {
  control: NotificationsControl
  kinds: readonly NotificationKind[]
  hasDevice: boolean
}

/** What is told otherwise for single mailboxes: one line for each, over what holds for all. */
export function ExceptionRows({ control, kinds, hasDevice }: ExceptionRowsProps) {
  const { t } = useLanguage()
  const mailboxes = useMailboxes()
  const ways = useWayOptions(hasDevice)
  const { field } = useController({ control, name: 'exceptions' })
  const all = field.value ?? []
  const set = (at: number, change: Partial<(typeof all)[number]>) =>
    field.onChange(all.map((one, index) => (index === at ? { ...one, ...change } : one)))
  const isTaken = (kind: NotificationKind, mailboxId: string) =>
    all.some((one) => one.kind === kind && one.mailboxId === mailboxId)
  const free = kinds
    .flatMap((kind) => mailboxes.map(({ id }) => ({ kind, mailboxId: id, way: 'nothing' as const })))
    .find((one) => !isTaken(one.kind, one.mailboxId))
  return (
    <SettingGroup title={t('notify.exceptions')} lead={t('notify.exceptionsLead')}>
      {all.map((one, at) => (
        <div
          key={`${one.kind} ${one.mailboxId}`}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2 border-be border-border px-4 py-2.5 phone:grid-cols-1"
        >
          <Select
            aria-label={t('notify.exceptionKind', { number: at + 1 })}
            value={one.kind}
            onChange={({ target }) => set(at, { kind: NotificationKind.parse(target.value) })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind} disabled={kind !== one.kind && isTaken(kind, one.mailboxId)}>
                {kindLabels(t)[kind]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={t('notify.exceptionMailbox', { number: at + 1 })}
            value={one.mailboxId}
            onChange={({ target }) => set(at, { mailboxId: target.value })}
          >
            {mailboxes.map(({ id, name }) => (
              <option key={id} value={id} disabled={id !== one.mailboxId && isTaken(one.kind, id)}>
                {name}
              </option>
            ))}
          </Select>
          <Select
            aria-label={t('notify.exceptionWay', { number: at + 1 })}
            value={one.way}
            onChange={({ target }) => set(at, { way: target.value as typeof one.way })}
          >
            {ways(one.way).map(({ way, label }) => (
              <option key={way} value={way}>
                {label}
              </option>
            ))}
          </Select>
          <IconButton
            icon={X}
            label={t('notify.exceptionRemove', { number: at + 1 })}
            onClick={() => field.onChange(all.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div className="p-4">
        <Button
          icon={Plus}
          disabledReason={free === undefined ? t('notify.exceptionsAll') : null}
          onClick={() => free && field.onChange([...all, free])}
        >
          {t('notify.exceptionAdd')}
        </Button>
      </div>
    </SettingGroup>
  )
}
