/**
 * Tells of each frame that has loaded something: viewers fill theirs when the page itself has long been there. Events of
 * loading do not bubble, but are heard on their way down.
 */
export function onFrame(signal: AbortSignal, onLoaded: (frame: HTMLIFrameElement) => void): void {
  const hear = ({ target }: Event) => target instanceof HTMLIFrameElement && onLoaded(target)
  document.addEventListener('load', hear, { capture: true, signal })
}
