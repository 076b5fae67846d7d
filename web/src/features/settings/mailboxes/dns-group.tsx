import type { DnsFinding } from '@foyer/contract/desk'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, CircleHelp, RotateCw, TriangleAlert } from 'lucide-react'
import { apiQuery } from '../../../lib/api/api-query'
import { useLanguage } from '../../../lib/i18n/language'
import type { PlainKey } from '../../../lib/i18n/translator'
import { clockTime } from '../../../lib/time/moment'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { Icon } from '../../../ui/icon'
import { DnsRecord } from './dns-record'

const sentences: Record<DnsFinding['reason'], PlainKey> = {
  noAnswer: 'dns.noAnswer',
  mxFound: 'dns.mxFound',
  mxMissing: 'dns.mxMissing',
  spfFound: 'dns.spfFound',
  spfMissing: 'dns.spfMissing',
  spfSeveral: 'dns.spfSeveral',
  spfEverybody: 'dns.spfEverybody',
  dkimNoKey: 'dns.dkimNoKey',
  dkimMissing: 'dns.dkimMissing',
  dkimOther: 'dns.dkimOther',
  dkimReady: 'dns.dkimReady',
  dkimSigning: 'dns.dkimSigning',
  dmarcMissing: 'dns.dmarcMissing',
  dmarcSeveral: 'dns.dmarcSeveral',
  dmarcWatching: 'dns.dmarcWatching',
  dmarcEnforced: 'dns.dmarcEnforced',
}
const signs = {
  ok: [CircleCheck, 'text-success', 'dns.ok'],
  missing: [TriangleAlert, 'text-warning', 'dns.missing'],
  wrong: [CircleAlert, 'text-danger', 'dns.wrong'],
  unknown: [CircleHelp, 'text-muted', 'dns.unknown'],
} as const
const names = { mx: 'MX', spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC' }
/** Records longer than this are keys: nobody reads them. */
const longestShown = 300

/** What the name servers tell everybody about this mailbox's domain, and the records that are missing. */
export function DnsGroup({ mailboxId }: { mailboxId: string }) {
  const language = useLanguage()
  const { t } = language
  const { data, isFetching, isError, refetch } = useQuery({
    ...apiQuery('GET /mailboxes/{id}/dns', { params: { id: mailboxId } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const lead = data
    ? t('mailboxes.dnsLead', { name: data.domain, time: clockTime(new Date(data.checkedAt), language) })
    : t(isError ? 'mailboxes.dnsFailed' : 'mailboxes.dnsAsking')
  return (
    <SettingGroup title={t('mailboxes.dns')} lead={lead}>
      <ul>
        {data?.findings.map((one) => (
          <Finding key={one.name} finding={one} />
        ))}
      </ul>
      <div className="flex px-4 py-2.5">
        <Button size="small" icon={RotateCw} isBusy={isFetching} onClick={() => void refetch()}>
          {t('mailboxes.dnsAgain')}
        </Button>
      </div>
    </SettingGroup>
  )
}

function Finding({ finding }: { finding: DnsFinding }) {
  const { t } = useLanguage()
  const [icon, tone, word] = signs[finding.state]
  return (
    <li className="grid grid-cols-[1.25rem_4.5rem_minmax(0,1fr)] gap-x-3 border-be border-border px-4 py-2.5">
      <Icon of={icon} label={t(word)} className={`mbs-0.5 ${tone}`} />
      <span className="font-medium">{names[finding.name]}</span>
      <div className="min-w-0 phone:col-span-3 phone:mbs-1">
        <p>{t(sentences[finding.reason])}</p>
        {finding.found.map((record) => (
          <p key={record} dir="ltr" className="font-mono text-12 break-all text-muted">
            {record.length > longestShown ? `${record.slice(0, longestShown)}…` : record}
          </p>
        ))}
        {finding.wanted !== null && (
          <>
            <p className="mbs-1 text-13 text-muted">{t('mailboxes.dnsAdd')}</p>
            <DnsRecord host={finding.host} value={finding.wanted} />
          </>
        )}
      </div>
    </li>
  )
}
