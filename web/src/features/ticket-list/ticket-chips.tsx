import { ticketFields } from '@foyer/contract/conditions'
import type { QueryChipsProps } from '../../lib/queries/query-box'
import { QueryChips } from '../../lib/queries/query-chips'
import { useChoices } from '../../lib/views/use-choices'
import { useFieldNames } from './completion/use-field-names'

export default function TicketChips(props: QueryChipsProps) {
  return <QueryChips {...props} among={ticketFields} useFieldWords={useFieldWords} />
}

function useFieldWords(field: string) {
  const { named } = useFieldNames()
  const choices = useChoices(field) ?? []
  return {
    label: named.find(({ key }) => key === field)?.label,
    nameOf: (value: string) => choices.find(({ id }) => id === value)?.label ?? value,
  }
}
