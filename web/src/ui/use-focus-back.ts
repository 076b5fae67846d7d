import { useRef } from 'react'

/**
 * For `onCloseAutoFocus`. The library gives the focus back to the button that opened a surface; what a key or a command
 * opened has none, and the focus would be lost. It goes back to where it was, unless somebody has taken it meanwhile.
 */
export function useFocusBack(isOpen: boolean): (event: Event) => void {
  const held = useRef<Element | null>(null)
  const wasOpen = useRef(false)
  // While drawing: before anything in there can take the focus.
  if (isOpen && !wasOpen.current) held.current = document.activeElement
  wasOpen.current = isOpen
  return (event) => {
    event.preventDefault()
    const { current } = held
    if (document.activeElement === document.body && current instanceof HTMLElement && current.isConnected)
      current.focus()
  }
}
