import type { Ticket } from '@foyer/contract/tickets'
import { Plus } from 'lucide-react'
import { useLanguage } from '../../../lib/i18n/language'
import { fullMoment } from '../../../lib/time/moment'
import { useCategories, useMailboxes, useTags, useTypes } from '../../../lib/vocabulary/use-vocabulary'
import { cx } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { TagChip } from '../../../ui/tag-chip'
import { priorityText } from '../event-text'
import { PropertyPicker } from '../property-picker'
import { useChangeTicket } from '../use-change-ticket'
import { Card, Fact } from './card'
import { Followers } from './followers'
import { HandOverFact } from './hand-over-fact'
import { PromiseFact } from './promise-fact'

const none = 'none'
const priorities = ['low', 'normal', 'high', 'urgent'] as const

/** Type, priority, category, tags, mailbox and due date of a ticket, each changed where it stands. */
export function PropertiesCard({ ticket }: { ticket: Ticket }) {
  const language = useLanguage()
  const { t } = language
  const change = useChangeTicket(ticket)
  const { types, labelOf } = useTypes()
  const categories = useCategories()
  const mailboxes = useMailboxes()
  const tags = useTags()
  const isDisabled = !ticket.abilities.includes('ticket.change')
  const mayGive = ticket.abilities.includes('ticket.assign') && ticket.mergedInto === null
  const path = (id: string): string => categories.find((one) => one.id === id)?.path ?? ''
  const pickTag = (name: string) => {
    const isOn = ticket.tags.includes(name)
    change(isOn ? { removeTags: [name] } : { addTags: [name] })
  }
  return (
    <Card title={t('context.properties')}>
      <dl>
        <Fact name={t('context.type')}>
          <PropertyPicker
            name="type"
            label={t('context.type')}
            isDisabled={isDisabled}
            className="-ms-1.5"
            options={[
              { id: none, label: t('context.none') },
              ...types.filter((one) => !one.isArchived).map((one) => ({ id: one.key, label: one.label })),
            ]}
            chosen={[ticket.type ?? none]}
            shown={ticket.type ? labelOf(ticket.type) : <span className="text-muted">{t('context.none')}</span>}
            onPick={(id) => change({ type: id === none ? null : id })}
          />
        </Fact>
        <Fact name={t('context.priority')}>
          <PropertyPicker
            name="priority"
            label={t('context.priority')}
            isDisabled={isDisabled}
            className="-ms-1.5"
            options={priorities.map((id) => ({ id, label: priorityText(id, language) }))}
            chosen={[ticket.priority]}
            shown={priorityText(ticket.priority, language)}
            onPick={(id) => {
              const priority = priorities.find((one) => one === id)
              if (priority) change({ priority })
            }}
          />
        </Fact>
        <Fact name={t('context.category')}>
          <PropertyPicker
            name="category"
            label={t('context.category')}
            isDisabled={isDisabled}
            className="-ms-1.5"
            options={[
              { id: none, label: t('context.none') },
              ...categories.filter((one) => !one.isArchived).map((one) => ({ id: one.id, label: one.path })),
            ]}
            chosen={[ticket.category?.id ?? none]}
            shown={
              ticket.category ? (
                <span dir="auto">{path(ticket.category.id) || ticket.category.name}</span>
              ) : (
                <span className="text-muted">{t('context.none')}</span>
              )
            }
            onPick={(id) => change({ categoryId: id === none ? null : id })}
          />
        </Fact>
        <Fact name={t('context.tags')}>
          <span className="flex flex-wrap items-center gap-1 py-0.5">
            {ticket.tags.map((tag) => (
              <TagChip key={tag} name={tag} />
            ))}
            <PropertyPicker
              name="tags"
              label={t('context.tags')}
              isMulti
              isDisabled={isDisabled}
              options={tags.map((one) => ({ id: one.name, label: one.name }))}
              chosen={ticket.tags}
              onCreate={pickTag}
              onPick={pickTag}
              shown={<Icon of={Plus} size="small" className="text-muted" />}
            />
          </span>
        </Fact>
        <Fact name={t('context.mailbox')}>
          <PropertyPicker
            name="mailbox"
            label={t('context.mailbox')}
            isDisabled={!ticket.abilities.includes('ticket.assign')}
            className="-ms-1.5"
            options={mailboxes
              .filter((one) => one.isEnabled)
              .map((one) => ({ id: one.id, label: one.address, search: one.name }))}
            chosen={[ticket.mailbox?.id ?? none]}
            shown={
              <bdi dir="ltr" className="truncate">
                {ticket.mailbox?.address ?? t('context.none')}
              </bdi>
            }
            onPick={(id) => change({ mailboxId: id })}
          />
        </Fact>
        <Fact name={t('context.due')}>
          <span className="relative inline-flex items-center">
            <input
              type="date"
              aria-label={t('context.due')}
              disabled={isDisabled}
              value={ticket.dueAt ? localDay(ticket.dueAt) : ''}
              title={ticket.dueAt ? fullMoment(new Date(ticket.dueAt), language) : undefined}
              onChange={({ target: { value } }) =>
                change({ dueAt: value === '' ? null : new Date(`${value}T17:00`).toISOString() })
              }
              className={cx(
                'peer h-7 rounded-control bg-transparent text-14',
                !ticket.dueAt && 'not-focus:text-transparent',
              )}
            />
            {/* An empty field would show the pattern of a date, in the language of the browser. */}
            {!ticket.dueAt && (
              <span aria-hidden className="pointer-events-none absolute start-0 text-muted peer-focus:hidden">
                {t('context.none')}
              </span>
            )}
          </span>
        </Fact>
        <Fact name={t('promise.name')}>
          <PromiseFact ticket={ticket} isDisabled={isDisabled} />
        </Fact>
        {(ticket.handOver !== null || mayGive) && (
          <Fact name={t('handOver.name')}>
            <HandOverFact ticket={ticket} />
          </Fact>
        )}
        {ticket.cc.length > 0 && (
          <Fact name={t('context.cc')}>{ticket.cc.map((one) => one.name || one.email).join(', ')}</Fact>
        )}
        <Fact name={t('context.followers')}>
          <Followers ticket={ticket} />
        </Fact>
        {ticket.reopenedCount > 0 && <Fact name={t('context.reopened')}>{ticket.reopenedCount}</Fact>}
      </dl>
    </Card>
  )
}

function localDay(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
