declare module 'mark.js' {
  /** What is used of it. */
  export default class Mark {
    constructor(context: Element)
    mark(terms: string[], options: { accuracy: 'exactly'; separateWordSearch: boolean; done: () => void }): void
  }
}
