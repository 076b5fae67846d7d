import { cx } from './class-names'
import { hueStyle } from './hue'
import { initials } from './initials'

const sizes = {
  16: 'size-4 text-[0.5rem]',
  20: 'size-5 text-[0.5625rem]',
  24: 'size-6 text-[0.625rem]',
  32: 'size-8 text-12',
  40: 'size-10 text-14',
}

/** Somebody without a photo: initials on the hue of their id. The name always stands beside it, so it is silent. */
export function Picture({ id, name, size = 24 }: { id: string; name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden
      style={hueStyle(id)}
      className={cx(
        'hued inline-grid shrink-0 place-items-center rounded-full leading-none font-semibold',
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  )
}
