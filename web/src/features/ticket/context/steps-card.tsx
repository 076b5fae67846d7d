import type { TicketStep } from '@foyer/contract/steps'
import type { Ticket } from '@foyer/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/api/call'
import { useCommands } from '../../../lib/commands/command-runner'
import { undoChange } from '../../../lib/commands/undo-change'
import { useLanguage } from '../../../lib/i18n/language'
import { useListedAct } from '../../../lib/query/use-listed-act'
import { shortMoment } from '../../../lib/time/moment'
import { Checkbox } from '../../../ui/checkbox'
import { cx } from '../../../ui/class-names'
import { showToast } from '../../../ui/toast'
import { ticketQuery } from '../use-ticket'
import { Card } from './card'

/** What is to be done on the ticket, how far it is, and what each open step waits for. */
export function StepsCard({ ticket }: { ticket: Ticket }) {
  const { t } = useLanguage()
  const tick = useTick(ticket)
  const { steps } = ticket
  if (steps.length === 0) return null
  const mayTick = ticket.abilities.includes('ticket.change') && ticket.mergedInto === null
  const done = steps.filter((one) => one.doneAt !== null).length
  return (
    <Card title={t('steps.progress', { done, total: steps.length })}>
      <ol>
        {steps.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            all={steps}
            isDisabled={!mayTick || tick.isBusy || (step.doneAt === null && step.waitsFor.length > 0)}
            onTick={(isDone) => tick.act({ id: step.id, isDone })}
          />
        ))}
      </ol>
    </Card>
  )
}

interface StepLineProps {
  step: TicketStep
  all: readonly TicketStep[]
  isDisabled: boolean
  onTick: (isDone: boolean) => void
}

function StepLine({ step, all, isDisabled, onTick }: StepLineProps) {
  const language = useLanguage()
  const { t } = language
  const isDone = step.doneAt !== null
  const names = all.filter((one) => step.waitsFor.includes(one.id)).map((one) => one.text)
  const owner = (step.agent ?? step.team)?.name
  const facts = isDone
    ? [
        t('steps.doneBy', {
          name: step.doneBy?.name ?? t('ticket.event.desk'),
          date: shortMoment(new Date(step.doneAt ?? ''), new Date(), language),
        }),
      ]
    : [
        ...(owner ? [owner] : []),
        ...(step.hours === null ? [] : [t('steps.expected', { count: step.hours })]),
        ...(names.length === 0 ? [] : [t('steps.waits', { names: names.join(', ') })]),
      ]
  return (
    <li>
      <Checkbox
        checked={isDone}
        disabled={isDisabled}
        onChange={({ target }) => onTick(target.checked)}
        className="w-full items-start! py-1"
      >
        <span className="min-w-0 flex-1 text-14">
          <bdi
            className={cx('block break-words', isDone && 'line-through', (isDone || names.length > 0) && 'text-muted')}
          >
            {step.text}
          </bdi>
          {facts.length > 0 && <span className="block text-12 break-words text-muted">{facts.join(' · ')}</span>}
        </span>
      </Checkbox>
    </li>
  )
}

function useTick(ticket: Ticket) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const commands = useCommands()
  const number = String(ticket.number)
  return useListedAct(
    async ({ id, isDone }: { id: string; isDone: boolean }) => ({
      after: await call('PATCH /tickets/{ticket}/steps/{id}', { params: { ticket: number, id }, body: { isDone } }),
      isDone,
    }),
    {
      stale: ['tickets'],
      onDone: ({ after, isDone }) => {
        client.setQueryData(ticketQuery(number).queryKey, after)
        const undo = () => undoChange(number, after.updatedAt)
        commands.did({ said: t(isDone ? 'steps.ticked' : 'steps.unticked'), undo })
      },
      onRefused: (text) => showToast({ text }),
    },
  )
}
