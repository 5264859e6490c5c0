/** Why the store did not do what it was asked, in a form that can be said in the reader's language. */
export type StoreReason =
  /** The disk, or the browser's share of it, is used up. */
  | 'full'
  /** The browser keeps the extension from storing anything. */
  | 'blocked'
  /** A newer version of the extension wrote this store; this one leaves it alone. */
  | 'newer'
  /** The page is in a private window, from which nothing is written. */
  | 'private'
  | 'too long'
  | 'unexpected'

/** A failure whose reason is known where it happens. It leaves this room as a result, see outcome.ts. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly reason: StoreReason,
    message: string,
  ) {
    super(message)
  }
}
