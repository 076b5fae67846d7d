import { personFields } from '@foyer/contract/conditions'
import type { QueryChipsProps } from '../../../lib/queries/query-box'
import { QueryChips } from '../../../lib/queries/query-chips'
import { usePersonFields } from './use-person-fields'

export default function PersonChips(props: QueryChipsProps) {
  return <QueryChips {...props} among={personFields} useFieldWords={useFieldWords} />
}

function useFieldWords(field: string) {
  const { named, valuesOf } = usePersonFields()
  const values = valuesOf(field)
  return {
    label: named.find(({ key }) => key === field)?.label,
    nameOf: (value: string) => values.find(({ key }) => key === value)?.label ?? value,
  }
}
