import type { ReactNode } from 'react'
import { cx } from './class-names'
import { Region } from './region'
import { RegionHead } from './region-head'

export interface ListBesideProps {
  title: string
  /** In the head, behind the title. */
  tools?: ReactNode
  /** Between the head and what scrolls: filters, a search. */
  head?: ReactNode
  children: ReactNode
  /** The region of the one that is open, or null. */
  opened: ReactNode
  /** Stands in its place while none is. */
  unopened: { label: string; content: ReactNode }
}

/** A list, and beside it the one that was opened; a phone shows the one or the other. */
export function ListBeside({ title, tools, head, children, opened, unopened }: ListBesideProps) {
  const isOpened = opened !== null
  return (
    <>
      <Region
        as={isOpened ? 'section' : 'main'}
        label={title}
        className={cx(
          'w-100 max-w-full border-e border-border below-wide:w-80 phone:w-full! phone:border-0',
          isOpened && 'phone:hidden',
        )}
      >
        <RegionHead>
          <h1 className="font-semibold">{title}</h1>
          <span className="flex-1" />
          {tools}
        </RegionHead>
        {head}
        <div className="scroll-quiet flex min-h-0 flex-1 flex-col">{children}</div>
      </Region>
      {opened ?? (
        <Region label={unopened.label} className="flex-1 phone:hidden">
          {unopened.content}
        </Region>
      )}
    </>
  )
}
