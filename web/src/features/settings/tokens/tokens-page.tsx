import type { ApiToken } from '@foyer/contract/agents'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { Field } from '../../../ui/field'
import { Moment } from '../../../ui/moment'
import { PageBody } from '../../../ui/page-body'
import { Panel } from '../../../ui/panel'
import { TextInput } from '../../../ui/text-input'
import { AddForm } from '../add-form'
import { ActProblem } from '../confirm-password'
import { PageTitle } from '../page-title'
import { SettingsHead } from '../settings-head'
import { useAct } from '../use-act'
import { MadeToken } from './made-token'
import { type Scope, ScopeChoice } from './scope-choice'

/** Keys for programs: no further than their maker's rights and the scopes chosen, shown once. */
export default function TokensPage() {
  const { t } = useLanguage()
  const { tokenScopes } = useMe()
  const { data } = useQuery(apiQuery('GET /tokens'))
  const { run, act, again, isBusy, error } = useAct(['GET /tokens'])
  const [made, setMade] = useState<string | null>(null)
  const [scopes, setScopes] = useState<Scope[]>(['read'])
  const add = ({ name = '' }: Record<string, string>) =>
    run(async () => setMade((await call('POST /tokens', { body: { name, scopes } })).token))
  const revoke = ({ id }: ApiToken) => act(() => call('DELETE /tokens/{id}', { params: { id } }))
  return (
    <>
      <SettingsHead title={t('settings.tokens')} />
      <PageBody>
        <PageTitle title={t('settings.tokens')} lead={t('tokens.lead')} />
        {made && <MadeToken token={made} />}
        <Panel>
          <DataTable
            label={t('settings.tokens')}
            rows={(data?.items ?? []).filter((one) => !one.isRevoked)}
            idOf={(one) => one.id}
            empty={<p className="p-4 text-muted">{t('tokens.none')}</p>}
            columns={[
              {
                name: 'name',
                header: t('mailboxes.name'),
                cell: (one) => <bdi className="font-medium">{one.name}</bdi>,
              },
              {
                name: 'scopes',
                header: t('tokens.scopesShort'),
                cell: (one) => <code className="font-mono text-12 text-muted">{one.scopes.join(' ')}</code>,
              },
              {
                name: 'agent',
                header: t('mailboxes.agent'),
                isMinor: true,
                cell: (one) => <bdi>{one.agent.name}</bdi>,
              },
              {
                name: 'used',
                header: t('tokens.used'),
                isMinor: true,
                width: '8rem',
                cell: (one) => (one.lastUsedAt ? <Moment at={one.lastUsedAt} /> : t('tokens.unused')),
              },
              {
                name: 'acts',
                header: '',
                align: 'end',
                width: '8rem',
                cell: (one) => (
                  <Button size="small" look="quiet" onClick={() => revoke(one)}>
                    {t('tokens.revoke')}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
        <AddForm
          label={t('tokens.make')}
          isBusy={isBusy}
          disabledReason={scopes.length === 0 ? t('tokens.scopeFirst') : null}
          onAdd={add}
        >
          <Field label={t('mailboxes.name')} hint={t('tokens.nameHint')} className="w-full">
            <TextInput name="name" autoComplete="off" className="max-w-80 phone:max-w-full" />
          </Field>
          <ScopeChoice offered={tokenScopes} chosen={scopes} onChange={setScopes} />
        </AddForm>
        <ActProblem error={error} onConfirmed={again} />
      </PageBody>
    </>
  )
}
