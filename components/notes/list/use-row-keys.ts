import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface RowKeys {
  /** The arrow keys or Home lead to another row. */
  onMove(id: string): void
  /** To the last row, which may not be there yet. */
  onEnd(): void
  /** Delete was pressed on a row. */
  onRemove(id: string): void
}

/**
 * Keys in the list of notes: arrows, Home and End between the rows, Delete on one. Not while text is typed. The rows are
 * read from the document, so that a list of a thousand notes needs no state for it.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, keys: RowKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const element = list.current
    if (!element) return
    const controller = new AbortController()
    const { signal } = controller
    element.addEventListener('keydown', (event) => onKey(event, element, latest.current), { signal })
    return () => controller.abort()
  }, [list])
}

function onKey(event: KeyboardEvent, list: HTMLElement, { onMove, onEnd, onRemove }: RowKeys): void {
  const target = event.target as HTMLElement
  const row = target.closest<HTMLElement>('[data-id]')
  if (!row?.dataset.id || /^(INPUT|TEXTAREA)$/.test(target.tagName)) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Delete') {
    event.preventDefault()
    onRemove(row.dataset.id)
    return
  }
  if (event.key === 'End') {
    event.preventDefault()
    onEnd()
    return
  }
  const next = rowFor(event.key, row, list)
  if (next === undefined) return
  event.preventDefault()
  const { id } = (next as HTMLElement | null)?.dataset ?? {}
  if (id) onMove(id)
}

/** The row that a key leads to, null at either end; undefined: the key is not for rows. */
function rowFor(key: string, row: Element, list: Element): Element | null | undefined {
  if (key === 'ArrowDown') return row.nextElementSibling
  if (key === 'ArrowUp') return row.previousElementSibling
  return key === 'Home' ? list.firstElementChild : undefined
}

/** Gives the focus to the main control of a row: its text, where that can be edited. */
export function focusRow(list: HTMLElement | null, id: string): void {
  const row = list?.querySelector(`[data-id="${CSS.escape(id)}"]`)
  const control = row?.querySelector<HTMLElement>('button.bg-row-text') ?? row?.querySelector<HTMLElement>('button')
  control?.focus()
}
