/** Makes a text box as high as its text, where the stylesheet cannot (`field-sizing`; Firefox has none yet). */
export function fitHeight(box: HTMLTextAreaElement): void {
  if (globalThis.CSS?.supports?.('field-sizing', 'content')) return
  box.style.blockSize = 'auto'
  if (box.scrollHeight > 0) box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
