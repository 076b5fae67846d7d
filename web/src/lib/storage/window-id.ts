import { newId } from '../new-id'

const name = 'foyer.window'

/**
 * This window, across its reloads: handed from page to page of one tab. A page takes it out while it lives, so that a
 * duplicated tab, which inherits what the tab keeps, is a window of its own.
 */
export const windowId = take() ?? newId()

window.addEventListener('pagehide', put)
window.addEventListener('pageshow', take)

function take(): string | null {
  try {
    const kept = sessionStorage.getItem(name)
    sessionStorage.removeItem(name)
    return kept
  } catch {
    // Storage is forbidden here: every page is a window of its own.
    return null
  }
}

function put(): void {
  try {
    sessionStorage.setItem(name, windowId)
  } catch {
    // As above.
  }
}
