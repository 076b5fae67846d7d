import { UntakenMinutes } from '@foyer/contract/notifications'
import { Fragment } from 'react'
import { useWatch } from 'react-hook-form'
import { useLanguage } from '../../../lib/i18n/language'
import { SettingGroup } from '../../../ui/form/setting-group'
import { SettingRow } from '../../../ui/form/setting-row'
import { Select } from '../../../ui/select'
import type { NotificationsControl } from './notifications-control'
import { WayRow } from './way-row'

const kinds = ['newInQueue', 'repliedInQueue'] as const

/** Tickets that nobody has: how one is told of them, and whether that waits for somebody to take them. */
export function QueueRows({ control, hasDevice }: { control: NotificationsControl; hasDevice: boolean }) {
  const { t } = useLanguage()
  const ways = useWatch({ control, name: 'ways' })
  return (
    <SettingGroup title={t('notify.queues')} lead={t('notify.queuesLead')}>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <WayRow control={control} kind={kind} hasDevice={hasDevice} />
          {!['nothing', 'bell', undefined].includes(ways?.[kind]) && (
            <SettingRow control={control} name={`untaken.${kind}`} label={t('notify.untaken')}>
              {({ value, onChange, ...field }) => (
                <Select
                  {...field}
                  value={String(value ?? 0)}
                  onChange={({ target }) => onChange(UntakenMinutes.parse(Number(target.value)))}
                >
                  {[...UntakenMinutes.values].map((minutes) => (
                    <option key={minutes} value={String(minutes)}>
                      {minutes === 0 ? t('notify.untakenNow') : t('notify.untakenIn', { minutes })}
                    </option>
                  ))}
                </Select>
              )}
            </SettingRow>
          )}
        </Fragment>
      ))}
    </SettingGroup>
  )
}
