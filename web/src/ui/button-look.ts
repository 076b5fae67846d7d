import { cx } from './class-names'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'
export type ButtonSize = 'small' | 'normal' | 'large'

const base =
  'inline-flex shrink-0 select-none items-center justify-center border font-medium whitespace-nowrap rounded-control phone:min-h-11 coarse:min-h-11 aria-disabled:cursor-default'
const looks: Record<ButtonLook, string> = {
  primary:
    'border-transparent bg-accent text-on-fill not-aria-disabled:hover:bg-accent-hover not-aria-disabled:active:bg-accent-hover',
  secondary: 'border-edge bg-raised not-aria-disabled:hover:bg-hover not-aria-disabled:active:bg-hover',
  quiet: 'border-transparent not-aria-disabled:hover:bg-hover aria-expanded:bg-hover',
  danger: 'border-transparent bg-danger text-on-fill',
  link: 'border-transparent text-accent not-aria-disabled:hover:bg-hover',
}
const sizes: Record<ButtonSize, string> = {
  small: 'h-7 gap-1.5 px-2 text-13',
  normal: 'h-8 gap-2 px-3 text-14',
  large: 'h-10 gap-2 px-4 text-14',
}
const inactive: Record<ButtonLook, string> = {
  primary: 'aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:border-border',
  secondary: 'aria-disabled:text-muted',
  quiet: 'aria-disabled:text-muted',
  danger: 'aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:border-border',
  link: 'aria-disabled:text-muted',
}

/** The look of a button, for the button itself and for links that look like one. */
export const buttonLook = (look: ButtonLook = 'secondary', size: ButtonSize = 'normal', more?: string): string =>
  cx(base, looks[look], sizes[size], inactive[look], more)
