import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useMe } from '../../lib/session/session'
import { Icon } from '../../ui/icon'
import { Picture } from '../../ui/picture'

/** The signed-in agent; what opens their menu, and stands there alone until that has come. */
export function MeButton(props: ComponentProps<'button'>) {
  const me = useMe()
  return (
    <button
      {...props}
      type="button"
      className="mbs-1 flex h-11 w-full items-center gap-2 rounded-control ps-1.5 pe-2 text-start hover:bg-hover aria-expanded:bg-hover below-open:justify-center below-open:px-0 phone:justify-start! phone:px-3!"
    >
      <Picture id={me.id} name={me.name} />
      <span className="min-w-0 flex-1 truncate below-open:sr-only phone:not-sr-only! phone:truncate" dir="auto">
        {me.name}
      </span>
      <Icon of={ChevronsUpDown} size="small" className="text-muted below-open:hidden" />
    </button>
  )
}
