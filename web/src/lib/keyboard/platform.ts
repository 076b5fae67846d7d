/** Decides between Ctrl and Command, in keys and on key caps. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
