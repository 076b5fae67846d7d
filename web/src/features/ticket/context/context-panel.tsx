import type { Ticket } from '@foyer/contract/tickets'
import { memo } from 'react'
import { CustomerCard } from './customer-card'
import { FieldsCard } from './fields-card'
import { IncidentCard } from './incident-card'
import { LinksCard } from './links-card'
import { OtherTicketsCard } from './other-tickets-card'
import { PropertiesCard } from './properties-card'
import { RemindersCard } from './reminders-card'
import { StepsCard } from './steps-card'

/** What is known around a ticket; each card loads and fails alone, and none delays the messages. */
export const ContextPanel = memo(function ContextPanel({ ticket }: { ticket: Ticket }) {
  return (
    <div className="scroll-quiet min-h-0 flex-1">
      <PropertiesCard ticket={ticket} />
      <IncidentCard ticket={ticket} />
      <StepsCard ticket={ticket} />
      <RemindersCard ticket={ticket} />
      <FieldsCard ticket={ticket} />
      <CustomerCard ticket={ticket} />
      <LinksCard ticket={ticket} />
      <OtherTicketsCard ticket={ticket} />
    </div>
  )
})
