import type { Ticket } from '@foyer/contract/tickets'
import {
  Inbox,
  type LucideIcon,
  MailX,
  MessagesSquare,
  PencilLine,
  Tag,
  TextCursorInput,
  UserRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useCustomFields } from '../../../lib/fields/use-custom-fields'
import { useLanguage } from '../../../lib/i18n/language'
import { Checkbox } from '../../../ui/checkbox'
import { Icon } from '../../../ui/icon'

export interface MergeOutcomeProps {
  goes: Ticket
  stays: Ticket
  addParticipants: boolean
  onAddParticipants: (is: boolean) => void
}

/** What becomes of customer, Cc, tags, fields and drafts, before it is done. */
export function MergeOutcome({ goes, stays, addParticipants, onAddParticipants }: MergeOutcomeProps) {
  const { t } = useLanguage()
  const fields = useCustomFields('ticket')
  const isSame = goes.customer.id === stays.customer.id
  const people = [...(isSame ? [] : [goes.customer]), ...goes.cc]
    .filter((one) => one.id !== stays.customer.id && !stays.cc.some((other) => other.id === one.id))
    .map((one) => one.name || one.email)
  const tags = goes.tags.filter((tag) => !stays.tags.includes(tag))
  const isSet = (ticket: Ticket, key: string) => ticket.customFields[key] !== undefined
  const filled = fields.filter(({ key }) => isSet(goes, key) && !isSet(stays, key))
  const kept = fields.filter(
    ({ key }) =>
      isSet(goes, key) &&
      isSet(stays, key) &&
      JSON.stringify(goes.customFields[key]) !== JSON.stringify(stays.customFields[key]),
  )
  const namesOf = (list: readonly { label: string }[]) => list.map((one) => one.label).join(', ')
  const isOpened =
    goes.statusCategory === 'open' && (stays.statusCategory === 'waiting' || stays.statusCategory === 'done')
  return (
    <section className="px-4 py-3">
      <h3 className="mbe-2 text-13 font-medium">{t('merge.outcome')}</h3>
      <ul className="flex flex-col gap-2 text-13">
        <Line icon={MessagesSquare}>
          {t('merge.messages', { count: goes.messageCount, number: stays.number })}
          {isOpened && ` ${t('merge.opens', { number: stays.number })}`}
        </Line>
        <Line icon={UserRound}>
          {isSame
            ? t('merge.sameCustomer', { name: stays.customer.name || (stays.customer.email ?? '') })
            : t('merge.customerStays', { name: stays.customer.name || (stays.customer.email ?? '') })}
          {people.length > 0 && (
            <>
              {' '}
              {!addParticipants && t('merge.takeNoPart', { names: people.join(', ') })}
              <span className="-ms-1 mbs-1 block">
                <Checkbox checked={addParticipants} onChange={({ target }) => onAddParticipants(target.checked)}>
                  {t('merge.addParticipants', { names: people.join(', ') })}
                </Checkbox>
              </span>
            </>
          )}
        </Line>
        {goes.mailbox?.id !== stays.mailbox?.id && (
          <Line icon={Inbox}>{t('merge.otherMailbox', { number: stays.number })}</Line>
        )}
        {tags.length > 0 && <Line icon={Tag}>{t('merge.tags', { tags: tags.join(', ') })}</Line>}
        {filled.length > 0 && <Line icon={TextCursorInput}>{t('merge.filled', { names: namesOf(filled) })}</Line>}
        {kept.length > 0 && (
          <Line icon={TextCursorInput}>{t('merge.kept', { names: namesOf(kept), number: stays.number })}</Line>
        )}
        <Line icon={PencilLine}>{t('merge.drafts')}</Line>
        <Line icon={MailX}>{t('merge.noMail')}</Line>
      </ul>
    </section>
  )
}

function Line({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Icon of={icon} className="mbs-0.5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 break-words">{children}</div>
    </li>
  )
}
