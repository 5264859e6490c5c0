/** Arrows, Home and End go from term to term; Tab goes through all buttons as ever. */
export function moveByArrow(event: KeyboardEvent, list: HTMLElement | null): void {
  if (!list || event.altKey || event.ctrlKey || event.metaKey) return
  const step = steps[event.key]
  const row = (event.target as Element).closest('.bg-term-go, .bg-term-notes')?.closest('li')
  if (!step || !row) return
  event.preventDefault()
  const rows = [...list.children]
  const at = rows.indexOf(row)
  const next = rows[Math.min(rows.length - 1, Math.max(0, step(at, rows.length)))]
  next?.querySelector<HTMLElement>('.bg-term-go')?.focus()
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}
