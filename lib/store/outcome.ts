import { StoreError, type StoreReason } from './store-error'

export interface StoreFailure {
  reason: StoreReason
  /** For the log and for whoever reports it; not for the reader. */
  detail: string
}

/** What a write comes to. Plain data: it may cross the bridge as it is. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: StoreFailure }

/** Runs work that may fail in ways that the store knows. @returns its value, or why there is none; never rejects */
export async function outcomeOf<T>(work: () => PromiseLike<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** What an error of IndexedDB or Dexie means to the reader; also for the errors of reads and live queries. */
export function failureOf(error: unknown): StoreFailure {
  const chain = [...causes(error)]
  const detail = chain.map(({ name, message }) => `${name}: ${message}`).join(' ← ') || String(error)
  for (const cause of chain) {
    const reason = cause instanceof StoreError ? cause.reason : reasons[cause.name ?? '']
    if (reason) return { reason, detail }
  }
  return { reason: 'unexpected', detail }
}

/**
 * By the names of errors. A full disk arrives as the abort of the transaction with the reason inside
 * (https://github.com/dexie/Dexie.js/issues/776), a store that cannot be opened as `DatabaseClosedError` around it.
 */
const reasons: Record<string, StoreReason> = {
  QuotaExceededError: 'full',
  NS_ERROR_DOM_QUOTA_REACHED: 'full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  NotAllowedError: 'blocked',
  MissingAPIError: 'blocked',
  VersionError: 'newer',
}

interface Cause {
  name?: string
  message?: string
  inner?: unknown
  cause?: unknown
  failures?: unknown
}

/** An error and all that it wraps; Dexie keeps the browser's own in `inner`, and those of single records in `failures`. */
function* causes(error: unknown, depth = 0): Generator<Cause> {
  if (typeof error !== 'object' || error === null || depth > 5) return
  const { inner, cause, failures } = error as Cause
  yield error as Cause
  yield* causes(inner ?? cause, depth + 1)
  if (Array.isArray(failures)) yield* causes(failures[0], depth + 1)
}
