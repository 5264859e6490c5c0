/** ms without a change after which a page is read again. */
const QUIET = 200
/** ms after the first change at which it is read again though it keeps changing. */
const PATIENCE = 1000
/** Reading again takes at most one part in this many of the page's time, */
const SHARE = 20
/** and what is found in it one in this many of the background's, which other pages need too. */
const SHARE_ELSEWHERE = 5

interface Watch {
  /**
   * The text that is watched from now on; what surrounds it is watched for its replacement only.
   * @param shadowRoots of the page, into which an observer does not look from outside
   */
  around(nodes: readonly Node[], shadowRoots?: readonly ShadowRoot[]): void
  /** Says what reading took, in ms: the next one waits the longer for it. */
  took(ms: number): void
  /** Says for how many ms the background was then kept busy: the next reading waits the longer for that, too. */
  waited(ms: number): void
  /** Ends it, until `around` is called again. */
  stop(): void
}

/**
 * Gathers the changes of a page's text and tells of them once: a live page that adds ten posts a second is read again
 * once a second, a page that keeps still costs nothing. Nothing that we do is a change: marks are no nodes, and our
 * host, a child of <html>, is left out.
 * @param document that has the text, as it is when it is to be watched
 * @param isOurs whether a node is our own
 */
export function watchText(document: () => Document, onChange: () => void, isOurs: (node: Node) => boolean): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let rest = 0
  const observer = new MutationObserver((records) => {
    if (records.every(isOurOwn)) return
    const now = performance.now()
    if (timer === undefined) since = now
    clearTimeout(timer)
    timer = setTimeout(tell, Math.max(rest - now, Math.min(QUIET, since + PATIENCE - now), 0))
  })

  function isOurOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
    return type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)
  }

  function tell() {
    timer = undefined
    onChange()
  }

  return {
    around(nodes, shadowRoots = []) {
      observer.disconnect()
      const root = commonParent(nodes) ?? document().body
      for (const one of root ? [root, ...shadowRoots.filter((one) => isWithin(one, root))] : [])
        observer.observe(one, { childList: true, characterData: true, subtree: true })
      // An ancestor that is replaced takes the text with it; what else goes on beside the text is of no interest.
      for (let above = root && parentOf(root); above; above = parentOf(above)) {
        observer.observe(above, { childList: true })
      }
      if (!root?.isConnected) observer.observe(document(), { childList: true, subtree: true })
    },
    took(ms) {
      rest = performance.now() + ms * SHARE
    },
    waited(ms) {
      rest += ms * SHARE_ELSEWHERE
    },
    stop() {
      observer.disconnect()
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** Out of shadow roots, too, and out of a frame of the page: it may be taken away. */
const parentOf = (node: Node): Node | null =>
  node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null

function isWithin(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The smallest node around all of these that is a parent of them, with room for siblings of theirs. */
function commonParent(nodes: readonly Node[]): Node | undefined {
  let common: Node[] | undefined
  for (const node of nodes) {
    if (!node.isConnected) continue
    if (common?.[0]?.contains(node)) continue
    const path: Node[] = []
    for (let above = parentOf(node); above; above = parentOf(above)) path.push(above)
    if (common) {
      const known = new Set(path)
      common = common.filter((above) => known.has(above))
    } else common = path.slice(1) // The paragraph's own parent: that is where another paragraph will come.
  }
  return common?.[0]
}
