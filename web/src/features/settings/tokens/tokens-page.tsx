import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { InlineNotice } from '../../../ui/inline-notice'
import { Moment } from '../../../ui/moment'
import { useAct } from '../use-act'
import { NamedListPage } from '../vocabulary/named-list-page'

/** Keys for programs: as far as their maker's rights go, shown once. */
export default function TokensPage() {
  const { t } = useLanguage()
  const me = useMe()
  const { data } = useQuery(apiQuery('GET /tokens'))
  const acts = useAct(['GET /tokens'])
  const [made, setMade] = useState<string | null>(null)
  const scopes = me.role === 'admin' ? (['read', 'write', 'inbound', 'admin'] as const) : (['read', 'write'] as const)
  return (
    <NamedListPage
      title={t('settings.tokens')}
      lead={t('tokens.lead')}
      acts={acts}
      rows={(data?.items ?? [])
        .filter((one) => !one.isRevoked)
        .map((one) => ({
          id: one.id,
          shown: (
            <>
              <bdi>{one.name}</bdi>{' '}
              <span className="text-13 text-muted">
                {one.scopes.join(', ')} · {one.agent.name} {one.lastUsedAt && <Moment at={one.lastUsedAt} />}
              </span>
            </>
          ),
          remove: () => call('DELETE /tokens/{id}', { params: { id: one.id } }),
        }))}
      onAdd={async (values) =>
        setMade((await call('POST /tokens', { body: { name: values.name ?? '', scopes: [...scopes] } })).token)
      }
      fields={
        made && (
          <InlineNotice className="w-full">
            <p>{t('tokens.once')}</p>
            <code className="font-mono text-13 break-all select-all">{made}</code>
          </InlineNotice>
        )
      }
    />
  )
}
