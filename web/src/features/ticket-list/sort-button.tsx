import { ArrowDownWideNarrow } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/button'

interface SortButtonProps extends Omit<ComponentProps<typeof Button>, 'children'> {
  name: string
  /** What the list is grouped by, which says more where there is room for one of them. */
  group: string | null
}

/** Says the order of the list; what opens its menu, and stands there alone until that has come. */
export function SortButton({ name, group, ...props }: SortButtonProps) {
  return (
    <Button {...props} look="quiet" size="small" icon={ArrowDownWideNarrow}>
      {group === null ? (
        name
      ) : (
        <span>
          <span className="hidden @2xl:inline">{name} · </span>
          {group}
        </span>
      )}
    </Button>
  )
}
