import type { SendingDomain } from '@foyer/contract/desk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { Switch } from '../../../ui/switch'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'
import { DnsRecord } from './dns-record'

/** The key that mail of this mailbox's domain is signed with: made here, published by its owner, switched on when it is. */
export function DkimGroup({ address }: { address: string }) {
  const { t } = useLanguage()
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const { data } = useQuery(apiQuery('GET /sending-domains'))
  const { act, again, isBusy, error } = useAct(['GET /sending-domains'], ['GET /mailboxes/{id}/dns'])
  const own = data?.items.find((one) => one.domain === domain)
  if (!data) return null
  return (
    <SettingGroup title={t('dkim.title')} lead={t('dkim.lead', { name: domain })}>
      {own ? (
        <OwnKey key={own.id} own={own} act={act} isBusy={isBusy} />
      ) : (
        <div className="flex min-h-14 items-center gap-3 px-4 py-2.5 phone:flex-wrap">
          <p className="min-w-0 flex-1 text-muted phone:basis-48">{t('dkim.none')}</p>
          <Button isBusy={isBusy} onClick={() => act(() => call('POST /sending-domains', { body: { domain } }))}>
            {t('dkim.make')}
          </Button>
        </div>
      )}
      <ActProblem error={error} onConfirmed={again} />
    </SettingGroup>
  )
}

interface OwnKeyProps {
  own: SendingDomain
  act: (act: () => Promise<unknown>) => void
  isBusy: boolean
}

function OwnKey({ own, act, isBusy }: OwnKeyProps) {
  const { t } = useLanguage()
  const [isSure, setSure] = useState(false)
  const params = { id: own.id }
  const toggle = (isSigning: boolean) =>
    act(() => call('PATCH /sending-domains/{id}', { params, body: { isSigning, version: own.version } }))
  return (
    <>
      <div className="border-be border-border px-4 py-2.5">
        {!own.isSigning && <p className="text-13 text-muted">{t('dkim.publish')}</p>}
        <DnsRecord host={own.record.host} value={own.record.value} />
      </div>
      <div className="border-be border-border px-4 py-2.5">
        <Switch checked={own.isSigning} aria-busy={isBusy} onChange={({ target }) => toggle(target.checked)}>
          {t('dkim.signing', { name: own.domain })}
        </Switch>
      </div>
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-4 py-2.5">
        {isSure ? (
          <>
            <p className="min-w-0 flex-1 text-13 text-muted">{t('dkim.removeLead')}</p>
            <Button
              size="small"
              look="danger"
              isBusy={isBusy}
              onClick={() => act(() => call('DELETE /sending-domains/{id}', { params }))}
            >
              {t('dkim.removeSure')}
            </Button>
            <Button size="small" look="quiet" onClick={() => setSure(false)}>
              {t('dkim.keep')}
            </Button>
          </>
        ) : (
          <Button size="small" look="quiet" onClick={() => setSure(true)}>
            {t('dkim.remove')}
          </Button>
        )}
      </div>
    </>
  )
}
