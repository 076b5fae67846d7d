import type { LucideIcon } from 'lucide-react'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Icon } from './icon'

export interface Tab<Name extends string> {
  name: Name
  label: string
  icon?: LucideIcon
}

export interface TabsProps<Name extends string> {
  label: string
  tabs: readonly Tab<Name>[]
  current: Name
  onChange: (name: Name) => void
  /** At the end of the row of tabs. */
  end?: ReactNode
  className?: string
  rowClassName?: string
  /** What the current tab shows; it is the tab's panel. */
  children: ReactNode
}

export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, tabs, current, onChange, end, className, rowClassName, children } = props
  const choose = (name: string) => {
    const tab = tabs.find((one) => one.name === name)
    if (tab) onChange(tab.name)
  }
  return (
    <Radix.Root value={current} onValueChange={choose} className={className}>
      <div className={cx('flex h-9 shrink-0 items-stretch border-be border-border phone:h-11', rowClassName)}>
        <Radix.List aria-label={label} className="flex items-stretch">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.name}
              value={tab.name}
              className="relative inline-flex items-center gap-1.5 px-2 text-13 whitespace-nowrap text-muted outline-offset-[-2px] after:absolute after:inset-x-2 after:-inset-be-px after:h-0.5 after:rounded-full data-[state=active]:font-medium data-[state=active]:text-text data-[state=active]:after:bg-(--tab-line,var(--color-accent))"
            >
              {tab.icon && <Icon of={tab.icon} />}
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {end && <div className="ms-auto flex items-center gap-1 text-12 text-muted">{end}</div>}
      </div>
      <Radix.Content value={current} tabIndex={-1} className="contents">
        {children}
      </Radix.Content>
    </Radix.Root>
  )
}
