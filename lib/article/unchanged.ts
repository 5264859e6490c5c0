/** Something that holds of a page until it changes. */
export interface Unchanged {
  /** Ends it. @returns whether nothing has changed so far */
  end(): boolean
}

const anything = { childList: true, characterData: true, attributes: true, subtree: true }

/**
 * Watches a page up to the first change; open shadow roots are not looked into.
 * @param what counts as one
 */
export function untilChange(document: Document, what: MutationObserverInit = anything): Unchanged {
  let holds = true
  const observer = new MutationObserver(() => {
    holds = false
    observer.disconnect()
  })
  observer.observe(document, what)
  return {
    end() {
      if (observer.takeRecords().length > 0) holds = false
      observer.disconnect()
      return holds
    },
  }
}
