import { ArrowDownWideNarrow } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/button'

/** Says the order of the list; what opens its menu, and stands there alone until that has come. */
export function SortButton({ name, ...props }: { name: string } & Omit<ComponentProps<typeof Button>, 'children'>) {
  return (
    <Button {...props} look="quiet" size="small" icon={ArrowDownWideNarrow}>
      {name}
    </Button>
  )
}
