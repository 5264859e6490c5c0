/** The value below which the share `at` of `values` lies; NaN of none. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}

/** The middle value; NaN of none. */
export const median = (values: readonly number[]): number => percentile(values, 0.5)
