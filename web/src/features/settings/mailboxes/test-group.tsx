import type { Mailbox } from '@foyer/contract/desk'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, Clock3, Send } from 'lucide-react'
import { apiQuery } from '../../../lib/api/api-query'
import { call } from '../../../lib/api/call'
import { useLanguage } from '../../../lib/i18n/language'
import { fullMoment } from '../../../lib/time/moment'
import { useNow } from '../../../lib/time/use-now'
import { Button } from '../../../ui/button'
import { SettingGroup } from '../../../ui/form/setting-group'
import { Icon } from '../../../ui/icon'
import { ActProblem } from '../confirm-password'
import { useAct } from '../use-act'

const askAgainMs = 3_000
const patienceMs = 120_000

/** Sent a moment ago, and not back. */
function useIsUnderWay({ testSentAt, testReturnedAt }: Mailbox): boolean {
  const now = useNow()
  const sentAt = testSentAt === null ? 0 : Date.parse(testSentAt)
  const isBack = testReturnedAt !== null && Date.parse(testReturnedAt) >= sentAt
  return !isBack && now - sentAt < patienceMs
}

/** A mail of the desk to itself, and what its return is good for. */
export function TestGroup({ mailbox }: { mailbox: Mailbox }) {
  const language = useLanguage()
  const { t } = language
  const { id, testSentAt, testReturnedAt } = mailbox
  const { act, again, isBusy, error } = useAct(['GET /mailboxes'], ['GET /mailboxes/{id}/health'])
  // What comes in is not told to this page by itself.
  const isUnderWay = useIsUnderWay(mailbox)
  useQuery({ ...apiQuery('GET /mailboxes'), refetchInterval: isUnderWay ? askAgainMs : false })
  const at = (time: string) => fullMoment(new Date(time), language)
  const [sign, tone, said] =
    testReturnedAt !== null && !isUnderWay
      ? [CircleCheck, 'text-success', t('mailboxes.testBack', { date: at(testReturnedAt) })]
      : testSentAt !== null
        ? [Clock3, 'text-warning', t('mailboxes.testOut', { date: at(testSentAt) })]
        : [CircleDashed, 'text-muted', t('mailboxes.testNever')]
  return (
    <SettingGroup title={t('mailboxes.testGroup')} lead={t('mailboxes.testLead')}>
      <div className="flex min-h-14 items-center gap-3 px-4 py-2.5 phone:flex-wrap">
        <Icon of={sign} className={tone} />
        <p role="status" className="min-w-0 flex-1 phone:basis-48">
          {said}
        </p>
        <Button
          icon={Send}
          isBusy={isBusy}
          onClick={() => act(() => call('POST /mailboxes/{id}/test', { params: { id }, body: {} }))}
        >
          {t('mailboxes.test')}
        </Button>
      </div>
      <ActProblem error={error} onConfirmed={again} />
    </SettingGroup>
  )
}
