import type { PushDevice } from '@foyer/contract/push'
import { BellRing } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import type { Translator } from '../../../lib/i18n/translator'
import { Button } from '../../../ui/button'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import { SettingGroup } from '../../../ui/form/setting-group'
import { InlineNotice } from '../../../ui/inline-notice'
import { Moment } from '../../../ui/moment'
import { ActProblem } from '../confirm-password'
import { deviceName } from '../device-name'
import type { PushDevicesState } from './use-push-devices'

/** Own browsers that show pushes, and a way to make this one such; nothing where there is neither. */
export function PushDevices({ devices, isMissingHere, refused, isBusy, error, add, remove, again }: PushDevicesState) {
  const { t } = useLanguage()
  if (devices.length === 0 && !isMissingHere) return null
  return (
    <SettingGroup title={t('notify.devices')} lead={t('notify.devicesLead')}>
      {devices.length > 0 && (
        <DataTable
          label={t('notify.devices')}
          rows={devices}
          idOf={(one) => one.id}
          columns={[
            { name: 'device', header: t('security.device'), cell: (one) => <DeviceCell device={one} /> },
            {
              name: 'lastUsed',
              header: t('security.lastSeen'),
              isMinor: true,
              width: '10rem',
              cell: (one) => <LastUse device={one} />,
            },
            {
              name: 'acts',
              header: '',
              align: 'end',
              width: '7rem',
              cell: (one) => (
                <Button size="small" look="quiet" onClick={() => remove(one)}>
                  {t('notify.deviceRemove')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {isMissingHere && (
        <div className="p-4">
          <Button icon={BellRing} isBusy={isBusy} onClick={add}>
            {t('notify.deviceAdd')}
          </Button>
        </div>
      )}
      {refused !== null && (
        <InlineNotice tone="warning" className="m-4">
          {t(refused === 'blocked' ? 'notify.deviceBlocked' : 'notify.deviceFailed')}
        </InlineNotice>
      )}
      <ActProblem error={error} onConfirmed={again} />
    </SettingGroup>
  )
}

function DeviceCell({ device }: { device: PushDevice }) {
  const { t } = useLanguage()
  const { userAgent, isCurrent, trouble } = device
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2" title={userAgent ?? ''}>
      <bdi className="truncate font-medium">{deviceName(userAgent) ?? t('security.unknownDevice')}</bdi>
      {isCurrent && <Chip tone="success">{t('security.thisOne')}</Chip>}
      {trouble !== null && (
        <span className="w-full whitespace-normal text-12 text-danger">
          {troubleText(trouble, t)} · <Moment at={trouble.at} />
        </span>
      )}
      <span className="hidden w-full truncate text-12 text-muted phone:block">
        <LastUse device={device} />
      </span>
    </span>
  )
}

function LastUse({ device }: { device: PushDevice }) {
  const { t } = useLanguage()
  return device.lastUsedAt === null ? t('notify.deviceUnused') : <Moment at={device.lastUsedAt} />
}

function troubleText({ code, status }: NonNullable<PushDevice['trouble']>, t: Translator['t']): string {
  if (code === 'unreachable') return t('notify.troubleUnreachable')
  if (code === 'refused') return t('notify.troubleRefused')
  return t('notify.troubleAnswered', { code: String(status ?? '') })
}
