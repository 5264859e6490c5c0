/*
 * A page nested deeper than jsdom can nest (it recurs over ancestors and descendants), made of the few things that the
 * article's rooms ask of a DOM.
 */

class FakeElement {
  nodeType = 1
  constructor(
    readonly localName: string,
    readonly depth: number,
  ) {}
  getAttribute() {
    return this.localName === 'div' ? 'box' : null
  }
  getAttributeNames() {
    return this.localName === 'div' ? ['class'] : []
  }
}

/** Walks a chain in which each node is the only child of the one before. */
class ChainWalker {
  constructor(
    private readonly chain: unknown[],
    private at: number,
    private readonly root: number,
  ) {}
  get currentNode() {
    return this.chain[this.at]
  }
  set currentNode(node) {
    this.at = this.chain.indexOf(node)
  }
  firstChild() {
    return this.chain[this.at + 1] ? this.chain[++this.at] : null
  }
  nextNode() {
    return this.firstChild()
  }
  nextSibling() {
    return null
  }
  parentNode() {
    return this.at - 1 > this.root ? this.chain[--this.at] : null
  }
}

class FakeDocument {
  readonly chain: unknown[]
  constructor(depth: number, text: string) {
    const elements = Array.from(
      { length: depth },
      (_, i) => new FakeElement(i === 0 ? 'html' : i % 2 ? 'div' : 'span', i),
    )
    this.chain = [this, ...elements, { nodeType: 3, data: text }]
  }
  /** Finds nothing by name, as there is nothing but div and span. */
  querySelectorAll() {
    return []
  }
  querySelector() {
    return null
  }
  createTreeWalker(root: unknown) {
    const at = root instanceof FakeElement ? root.depth + 1 : 0
    return new ChainWalker(this.chain, at, at)
  }
}

/** `depth` elements, each in the other, and `text` in the innermost. */
export const nestedPage = (depth: number, text: string) => new FakeDocument(depth, text) as unknown as Document
