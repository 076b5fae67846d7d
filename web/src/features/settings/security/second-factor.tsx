import { ShieldCheck, ShieldOff } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { Icon } from '../../../ui/icon'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'
import { RecoveryCodes } from './recovery-codes'
import { ScanSecret } from './scan-secret'

type Begun = { secret: string; uri: string }

/** A code of an authenticator at every sign-in: off, being set up, the recovery codes once, on. */
export function SecondFactor() {
  const { t } = useLanguage()
  const { hasSecondFactor } = useMe()
  const { run, act, again, isBusy, error } = useAct(['GET /session'], ['GET /agents'])
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const begin = () => act(async () => setBegun(await call('POST /me/second-factor')))
  const confirm = async (code: string) => {
    const { recoveryCodes } = await call('POST /me/second-factor/confirm', { body: { code } })
    setCodes(recoveryCodes)
    setBegun(null)
  }
  return (
    <>
      <SettingGroup title={t('security.secondFactor')} lead={t('security.secondFactorLead')}>
        {codes ? (
          <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
        ) : begun ? (
          <ScanSecret
            {...begun}
            isBusy={isBusy}
            onCode={(code) => void run(() => confirm(code)).catch(() => undefined)}
            onCancel={() => setBegun(null)}
          />
        ) : (
          <div className="flex min-h-14 flex-wrap items-center gap-3 px-4 py-2.5">
            <Icon
              of={hasSecondFactor ? ShieldCheck : ShieldOff}
              className={hasSecondFactor ? 'text-success' : 'text-muted'}
            />
            <span className="min-w-0 flex-1">{hasSecondFactor ? t('security.isOn') : t('security.isOff')}</span>
            {hasSecondFactor ? (
              <Button isBusy={isBusy} onClick={() => act(() => call('DELETE /me/second-factor'))}>
                {t('security.turnOff')}
              </Button>
            ) : (
              <Button look="primary" isBusy={isBusy} onClick={begin}>
                {t('security.setUp')}
              </Button>
            )}
          </div>
        )}
      </SettingGroup>
      <ActProblem error={error} onConfirmed={again} />
    </>
  )
}
