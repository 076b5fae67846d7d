import { cx } from './class-names'

/** A place that will be filled. Size it like what comes. */
export const Bone = ({ className }: { className?: string }) => (
  <span className={cx('block rounded-chip bg-hover', className)} />
)
