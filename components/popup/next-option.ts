/** The number of the option that a key leads to, around the ends; undefined: the key is not for options. */
export function nextOption(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 5, count - 1)
  return key === 'PageUp' ? Math.max(at - 5, 0) : undefined
}
