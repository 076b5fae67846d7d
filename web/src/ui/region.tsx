import type { ComponentProps } from 'react'
import { cx } from './class-names'

export interface RegionProps extends ComponentProps<'section'> {
  /** `main` once a page; `aside` and `nav` where they are meant. */
  as?: 'section' | 'main' | 'aside' | 'nav'
  label: string
}

/** A named landmark that scrolls by itself and is a stop of F6. */
export function Region({ as: Element = 'section', label, className, children, ...rest }: RegionProps) {
  return (
    <Element
      {...rest}
      aria-label={label}
      data-region
      tabIndex={-1}
      className={cx('flex min-h-0 min-w-0 flex-col bg-surface', className)}
    >
      {children}
    </Element>
  )
}
