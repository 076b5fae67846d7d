import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheckBig, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { apiQuery } from '../../lib/api/api-query'
import { call } from '../../lib/api/call'
import { useLanguage } from '../../lib/i18n/language'
import { useFollow } from '../../lib/realtime/follow'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { PageBody } from '../../ui/page-body'
import { Panel } from '../../ui/panel'
import { Region } from '../../ui/region'
import { RegionHead } from '../../ui/region-head'
import { addressToTry } from './address-to-try'

/** The way from an empty desk to a working one; items tick themselves from facts. */
export default function WelcomePage() {
  const { t } = useLanguage()
  const client = useQueryClient()
  useFollow('tickets')
  useFollow('desk')
  const { data: facts } = useQuery({ ...apiQuery('GET /checklist'), refetchInterval: 5000 })
  const { data: mailboxes } = useQuery(apiQuery('GET /mailboxes'))
  const demo = useMutation({
    mutationFn: (isWanted: boolean) => (isWanted ? call('POST /demo') : call('DELETE /demo')),
    onSettled: () => client.invalidateQueries(),
  })
  if (!facts) return <Region as="main" label={t('welcome.title')} className="flex-1" />
  const address = addressToTry(mailboxes?.items ?? [])
  const steps: { done: boolean; title: string; body: ReactNode }[] = [
    {
      done: facts.mailboxes > 0,
      title: t('welcome.mailbox'),
      body: (
        <a href="/desk/settings/mailboxes" className="text-accent hover:underline">
          {t('welcome.mailboxLink')}
        </a>
      ),
    },
    {
      done: facts.receivedMails > 0,
      title:
        facts.firstTicketNumber === null
          ? t('welcome.firstMail')
          : t('welcome.received', { number: String(facts.firstTicketNumber) }),
      body: (
        <>
          <p>{facts.smtpAddress ? t('welcome.firstMailLead', { address: facts.smtpAddress }) : t('welcome.noSmtp')}</p>
          {address !== null && (
            <pre className="mbs-2 whitespace-pre-wrap rounded-control bg-sunken p-3 font-mono text-12 wrap-anywhere">{`printf 'From: Ann <ann@example.org>\\nTo: ${address}\\nSubject: Hello\\n\\nIt works.\\n' | curl smtp://${facts.smtpAddress ?? 'localhost:2525'} --mail-from ann@example.org --mail-rcpt ${address} -T -`}</pre>
          )}
        </>
      ),
    },
    {
      done: facts.replies > 0,
      title: t('welcome.reply'),
      body: (
        <a href="/desk/outbox" className="text-accent hover:underline">
          {t('welcome.replyLead')}
        </a>
      ),
    },
    {
      done: facts.relays > 0,
      title: t('welcome.relay'),
      body: (
        <a href="/desk/settings/sending" className="text-accent hover:underline">
          {t('welcome.relayLead')}
        </a>
      ),
    },
    {
      done: facts.agents > 1,
      title: t('welcome.agents'),
      body: (
        <a href="/desk/settings/agents" className="text-accent hover:underline">
          {t('welcome.agentsLead')}
        </a>
      ),
    },
  ]
  return (
    <Region as="main" label={t('welcome.title')} className="flex-1">
      <RegionHead>
        <h1 className="font-semibold">{t('welcome.title')}</h1>
      </RegionHead>
      <PageBody>
        <p className="mbe-4 text-muted">{t('welcome.lead')}</p>
        <Panel>
          <ol>
            {steps.map((step) => (
              <li key={step.title} className="flex gap-3 border-be border-border p-4 last:border-0">
                <Icon
                  of={step.done ? CircleCheckBig : CircleDashed}
                  className={step.done ? 'mbs-0.5 text-success' : 'mbs-0.5 text-muted'}
                  label={step.done ? t('welcome.isDone') : t('welcome.isOpen')}
                />
                <div className="min-w-0 flex-1">
                  <h2 className="font-medium">{step.title}</h2>
                  <div className="mbs-1 text-13 text-muted">{step.body}</div>
                </div>
              </li>
            ))}
          </ol>
        </Panel>
        <div className="mbs-6 flex items-center gap-3">
          <Button isBusy={demo.isPending} onClick={() => demo.mutate(!facts.hasDemo)}>
            {facts.hasDemo ? t('welcome.removeDemo') : t('welcome.addDemo')}
          </Button>
          <span className="text-13 text-muted">{t('welcome.demoLead')}</span>
        </div>
      </PageBody>
    </Region>
  )
}
