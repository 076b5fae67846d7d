import type { Ticket } from '@foyer/contract/tickets'
import { type FormEvent, useId, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language'
import { useMe } from '../../../lib/session/session'
import { OwnerOptions } from '../../../lib/vocabulary/owner-options'
import { useAgents, useTeams } from '../../../lib/vocabulary/use-vocabulary'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { InlineNotice } from '../../../ui/inline-notice'
import { RadioRow } from '../../../ui/radio-row'
import { Select } from '../../../ui/select'
import { Sheet } from '../../../ui/sheet'
import { TextArea } from '../../../ui/text-area'
import { useGive } from './use-hand-over'

const writers = ['giver', 'receiver'] as const

/** Whom to, what it is about, what was tried, and who writes to the customer meanwhile. */
export default function HandOverSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useLanguage()
  const me = useMe()
  const form = useId()
  const teams = useTeams()
  const agents = useAgents().filter((one) => one.id !== me.id)
  const [to, setTo] = useState('')
  const [summary, setSummary] = useState('')
  const [tried, setTried] = useState('')
  const [writer, setWriter] = useState<(typeof writers)[number]>('giver')
  const give = useGive(ticket, onClose)
  const team = teams.find((one) => one.id === to)
  const agent = agents.find((one) => one.id === to)
  const isWhole = (team ?? agent) !== undefined && summary.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = { summary, tried, writer }
    if (!isWhole) return
    if (team) give.act({ body: { to: { teamId: team.id }, ...words }, toName: team.name })
    else if (agent) give.act({ body: { to: { agentId: agent.id }, ...words }, toName: agent.name })
  }
  return (
    <Sheet
      isOpen
      onOpenChange={onClose}
      title={t('handOver.title', { number: ticket.number })}
      className="w-112"
      foot={
        <>
          <Button
            type="submit"
            form={form}
            look="primary"
            isBusy={give.isBusy}
            disabledReason={isWhole ? null : t('handOver.incomplete')}
          >
            {t('handOver.act')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('settings.cancel')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <div className="flex flex-col gap-3 px-4 py-3">
          <Field label={t('handOver.to')} isRequired>
            <Select autoFocus value={to} onChange={({ target }) => setTo(target.value)}>
              <option value="" disabled>
                {t('handOver.choose')}
              </option>
              <OwnerOptions teams={teams} agents={agents} />
            </Select>
          </Field>
          <Field label={t('handOver.summary')} hint={t('handOver.summaryHint')} isRequired>
            <TextArea rows={4} maxLength={5000} value={summary} onChange={({ target }) => setSummary(target.value)} />
          </Field>
          <Field label={t('handOver.tried')}>
            <TextArea rows={3} maxLength={5000} value={tried} onChange={({ target }) => setTried(target.value)} />
          </Field>
        </div>
        <fieldset className="border-y border-border">
          <legend className="sr-only">{t('handOver.writer')}</legend>
          <p aria-hidden className="px-4 pbs-3 text-13 font-medium">
            {t('handOver.writer')}
          </p>
          {writers.map((one) => (
            <RadioRow key={one} name="writer" isChosen={writer === one} onChoose={() => setWriter(one)}>
              {t(one === 'giver' ? 'handOver.writerGiver' : 'handOver.writerReceiver')}
            </RadioRow>
          ))}
        </fieldset>
        {give.problem && (
          <InlineNotice tone="danger" className="mx-4 my-3">
            {give.problem}
          </InlineNotice>
        )}
      </form>
    </Sheet>
  )
}
