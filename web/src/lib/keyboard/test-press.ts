import type { KeyPress } from './key-name'

/** A key as a test presses it; nothing is held down unless it is told. */
export const press = (key: string, code: string, more: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  getModifierState: () => more.altGraph ?? false,
  ...more,
})
