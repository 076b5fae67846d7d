import { type ReactNode, Suspense, useState } from 'react'

/** A button that stands before the code of its menu is here: pressed by then, the menu opens as soon as it comes. */
export function LateMenu({
  button,
  menu,
}: {
  button: (onClick: () => void) => ReactNode
  menu: (isOpenAtFirst: boolean) => ReactNode
}) {
  const [isPressed, setPressed] = useState(false)
  return <Suspense fallback={button(() => setPressed(true))}>{menu(isPressed)}</Suspense>
}
