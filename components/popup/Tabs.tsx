import { useRef } from 'preact/hooks'

interface TabsProps<Key extends string> {
  label: string
  tabs: ReadonlyArray<{ key: Key; label: string; count?: number }>
  selected: Key
  /** @param byPress whether it was pressed; otherwise the arrow keys went past */
  onSelect(key: Key, byPress: boolean): void
}

/** A row of tabs: one stop for the tabulator, arrow keys between them. Each shows the element `panel-KEY`. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  const row = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ key }) => key === selected)
    const next = nextTab(event.key, at, tabs.length, getComputedStyle(row.current!).direction === 'rtl')
    const tab = next === undefined ? undefined : tabs[next]
    if (!tab) return
    event.preventDefault()
    onSelect(tab.key, false)
    row.current?.querySelector<HTMLElement>(`#tab-${tab.key}`)?.focus()
  }

  return (
    <div class="bg-tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          class="bg-tab"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === selected}
          aria-controls={`panel-${key}`}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key, true)}
        >
          {label}
          {count !== undefined && <span class="bg-tab-count">{count}</span>}
        </button>
      ))}
    </div>
  )
}

/** The number of the tab that a key leads to; undefined: the key is not for tabs. */
export function nextTab(key: string, at: number, count: number, rtl: boolean): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  return step === 0 ? undefined : (at + (rtl ? -step : step) + count) % count
}
