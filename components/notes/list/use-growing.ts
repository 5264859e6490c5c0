import { useEffect, useRef, useState } from 'preact/hooks'

/** Rows that fill any window, and how many more come at a time: what one frame has time for. */
const first = 40
const step = 24
/** px below the window within which rows are there before they are scrolled to. */
const ahead = 3000

/**
 * The beginning of a long list, growing as its end comes near: a search that is typed over a thousand notes takes away
 * the few rows that were looked at, not all.
 * @param key a change of it starts anew
 * @returns what to show, a ref for an element after it, and how to show all
 */
export function useGrowing<T>(all: readonly T[], key: string) {
  const [grown, setGrown] = useState({ key, count: first })
  const end = useRef<HTMLDivElement>(null)
  const count = grown.key === key ? grown.count : first
  const isWhole = count >= all.length

  // Anew with each step: an observer tells of what comes near, not of what still is.
  useEffect(() => {
    const element = end.current
    if (!element || isWhole) return
    // Never fewer: all may have been asked for meanwhile.
    const grow = () => setGrown((now) => ({ key, count: Math.max(count + step, now.key === key ? now.count : 0) }))
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && grow(), {
      root: scrollerOf(element),
      rootMargin: `${ahead}px`,
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [key, count, isWhole])

  const showAll = () => setGrown({ key, count: Number.POSITIVE_INFINITY })
  return { shown: isWhole ? all : all.slice(0, count), end, showAll }
}

/** The box that an element is scrolled in; null: the window. */
function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return null
}
