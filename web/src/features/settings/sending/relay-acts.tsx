import type { Relay } from '@foyer/contract/relays'
import { useState } from 'react'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { InlineNotice } from '../../../ui/inline-notice'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'
import { RelayState } from './relay-state'

interface RelayActsProps {
  relay: Relay
  hasChanges: boolean
  onRemoved: () => void
}

/** Trying an account out as it is stored, and taking it away. */
export function RelayActs({ relay, hasChanges, onRemoved }: RelayActsProps) {
  const { t } = useLanguage()
  const { id } = relay
  const { act, again, isBusy, error } = useAct(['GET /relays'], ['GET /mailboxes'], ['GET /desk'], ['GET /checklist'])
  const [tested, setTested] = useState<{ isWorking: boolean; detail: string } | null>(null)
  const test = async () => setTested(await call('POST /relays/{id}/test', { params: { id } }))
  const remove = async () => {
    await call('DELETE /relays/{id}', { params: { id } })
    onRemoved()
  }
  return (
    <>
      <SettingGroup title={t('sending.state')} lead={t('sending.testLead')}>
        <div className="flex min-h-14 items-center gap-3 px-4 py-2.5 phone:flex-wrap">
          <div className="min-w-0 flex-1 phone:basis-48">
            {tested ? (
              <InlineNotice tone={tested.isWorking ? 'quiet' : 'danger'}>
                {tested.isWorking ? t('sending.works') : t('sending.fails')} <span dir="auto">{tested.detail}</span>
              </InlineNotice>
            ) : (
              <RelayState relay={relay} />
            )}
          </div>
          <Button isBusy={isBusy} disabledReason={hasChanges ? t('sending.saveFirst') : null} onClick={() => act(test)}>
            {t('sending.test')}
          </Button>
        </div>
      </SettingGroup>
      <SettingGroup title={t('sending.remove')} lead={t('sending.removeLead')}>
        <div className="flex min-h-14 items-center px-4 py-2.5">
          <Button isBusy={isBusy} onClick={() => act(remove)}>
            {t('settings.remove')}
          </Button>
        </div>
      </SettingGroup>
      <ActProblem error={error} onConfirmed={again} />
    </>
  )
}
