import { useLanguage } from '../../../lib/i18n/language'
import { CopyButton } from '../copy-button'

/** A TXT record in the two parts that a DNS page asks for, each to copy. */
export function DnsRecord({ host, value }: { host: string; value: string }) {
  const { t } = useLanguage()
  const parts = [
    [t('mailboxes.dnsHost'), host],
    [t('mailboxes.dnsValue'), value],
  ] as const
  return (
    <dl className="mbs-2 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 rounded-card bg-sunken px-3 py-2 phone:grid-cols-1">
      {parts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-12 text-muted">{name}</dt>
          <dd className="flex min-w-0 items-center gap-3">
            <code dir="ltr" className="line-clamp-3 min-w-0 flex-1 text-12 break-all">
              {text}
            </code>
            <CopyButton text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
