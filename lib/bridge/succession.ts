/*
 * An update or reload of the extension leaves its scripts in open pages without a background: every call of theirs
 * would fail ("Extension context invalidated"). A newer copy lives in a world of its own and cannot see the old one's
 * globals, so it makes itself known by an event that every world of the page hears.
 */

declare const chrome: { runtime?: { id?: string } }

const ARRIVAL = 'backgrounder:arrival'

/** Whether the extension that this script belongs to is still there. */
export const isAlive = (): boolean => {
  try {
    return chrome.runtime?.id !== undefined
  } catch {
    return false
  }
}

/**
 * Says that a new copy has come, and leaves when a later one does. A page may send the event too: it then learns nothing
 * and ends nothing, since only a script whose extension is gone goes by it.
 */
export function succeed(leave: AbortController): void {
  document.dispatchEvent(new Event(ARRIVAL))
  document.addEventListener(ARRIVAL, () => isAlive() || leave.abort(), { signal: leave.signal })
}
