import { useState } from 'react'
import { ApiProblem } from '../../../lib/api/api-problem'
import { call } from '../../../lib/api/call'
import { problemText } from '../../../lib/api/problem-text'
import { useLanguage } from '../../../lib/i18n/language'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { InlineNotice } from '../../../ui/inline-notice'
import { useAct } from '../use-act'

/** Somebody invited who has not come yet can be asked again; the earlier link ends. */
export function InvitationGroup({ agentId }: { agentId: string }) {
  const language = useLanguage()
  const { t } = language
  const { act, isBusy, error } = useAct(['GET /agents'])
  const [isSent, setSent] = useState(false)
  const resend = async () => {
    await call('POST /agents/{id}/invitation', { params: { id: agentId } })
    setSent(true)
  }
  return (
    <SettingGroup title={t('agents.invitation')}>
      <div className="flex min-h-14 flex-wrap items-center gap-3 px-4 py-2.5">
        <p role="status" className="min-w-0 flex-1">
          {isSent ? t('agents.invitationSent') : t('agents.invitationOpen')}
        </p>
        <Button isBusy={isBusy} onClick={() => act(resend)}>
          {t('agents.resend')}
        </Button>
      </div>
      {error instanceof ApiProblem && <InlineNotice tone="danger">{problemText(error, language)}</InlineNotice>}
    </SettingGroup>
  )
}
