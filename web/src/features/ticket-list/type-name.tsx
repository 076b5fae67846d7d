import { useTypes } from '../../lib/vocabulary/use-vocabulary'

/** What a ticket is, in the words of the desk. */
export default function TypeName({ type }: { type: string | null }) {
  const { labelOf } = useTypes()
  return <span className="min-w-0 truncate text-13">{type === null ? null : labelOf(type)}</span>
}
