import { Check } from 'lucide-react'
import { cx } from '../../ui/class-names'

/** Says whether a line of the list is chosen. */
export const ChoiceBox = ({ isChosen }: { isChosen: boolean | null }) => (
  <span
    aria-hidden
    className={cx(
      'grid size-4 place-items-center rounded-chip border',
      isChosen ? 'border-accent bg-accent' : 'border-border-strong bg-raised',
    )}
  >
    {isChosen && <Check strokeWidth={3} className="size-3 text-on-fill" />}
  </span>
)
