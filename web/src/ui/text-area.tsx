import type { ComponentProps, CSSProperties } from 'react'
import { cx } from './class-names'
import { useFieldAttributes } from './field-context'

/** Grows with its text where the browser can, from `rows` upwards. */
export function TextArea({ className, id, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const attributes = useFieldAttributes({ id })
  return (
    <textarea
      dir="auto"
      rows={rows}
      {...rest}
      {...attributes}
      // A text that grows with its content ignores `rows`; as its least height it still counts.
      style={{ '--rows': rows } as CSSProperties}
      className={cx(
        'field-edge field-sizing-content block min-h-[calc(var(--rows)*1lh+14px)] max-h-96 w-full min-w-0 resize-y px-3 py-1.5 text-14 phone:text-[1rem]',
        className,
      )}
    />
  )
}
