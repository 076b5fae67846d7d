/** Out of the text and to what was said: single keys are commands again, and the focus is not lost. */
export function leaveText(): void {
  const held = document.activeElement
  const said = held?.closest('[data-region]')?.querySelector<HTMLElement>('[role=log]')
  if (said) said.focus()
  else if (held instanceof HTMLElement) held.blur()
}
