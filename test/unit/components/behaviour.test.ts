import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createIntent } from '../../../components/card/intent'
import { chooseSide, roomAround, termBox } from '../../../components/card/room'
import { sheetRoom } from '../../../components/card/sheet'
import { type CardTarget, isSameTarget, lineAt } from '../../../components/card/target'

const box = (left: number, top: number, width: number, height = 20) =>
  ({ left, top, right: left + width, bottom: top + height, width, height, x: left, y: top }) as DOMRect

const target = (name: string, rects = [box(0, 0, 100)]): CardTarget => ({
  short: { id: `leader:${name}`, kind: 'leader', name, headline: '' },
  why: [],
  rects: () => rects,
})

describe('the intent to read', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function watched(delay = 200) {
    const onIntent = vi.fn()
    const onLikely = vi.fn()
    return { onIntent, onLikely, intent: createIntent({ delay, onIntent, onLikely, now: () => Date.now() }) }
  }

  test('is a rest of 200 ms', () => {
    const { intent, onIntent } = watched()
    intent.move(target('a'), { x: 10, y: 10 })
    vi.advanceTimersByTime(199)
    expect(onIntent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onIntent).toHaveBeenCalledOnce()
  })

  test('begins when the pointer came to rest, not when that was heard of', () => {
    const { intent, onIntent } = watched()
    intent.move(target('a'), { x: 10, y: 10 }, Date.now() - 15)
    vi.advanceTimersByTime(185)
    expect(onIntent).toHaveBeenCalledOnce()
  })

  test('is likely halfway, unless the pointer is gone by then', () => {
    const { intent, onLikely } = watched()
    intent.move(target('a'), { x: 10, y: 10 })
    vi.advanceTimersByTime(50)
    intent.move(undefined, { x: 200, y: 10 })
    vi.advanceTimersByTime(500)
    expect(onLikely).not.toHaveBeenCalled()
    intent.move(target('b'), { x: 210, y: 10 })
    vi.advanceTimersByTime(100)
    expect(onLikely).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ short: target('b').short }))
  })

  test('slow moves on the term do not put it off, fast ones do', () => {
    const { intent, onIntent } = watched()
    const term = target('a')
    intent.move(term, { x: 10, y: 10 })
    vi.advanceTimersByTime(150)
    intent.move(term, { x: 12, y: 10 })
    vi.advanceTimersByTime(10)
    intent.move(term, { x: 90, y: 10 })
    vi.advanceTimersByTime(100)
    expect(onIntent).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(onIntent).toHaveBeenCalledOnce()
  })

  test('is given up when the pointer leaves', () => {
    const { intent, onIntent } = watched()
    intent.move(target('a'), { x: 10, y: 10 })
    vi.advanceTimersByTime(100)
    intent.move(undefined, { x: 200, y: 10 })
    vi.advanceTimersByTime(500)
    expect(onIntent).not.toHaveBeenCalled()
  })

  test('does not come back on a dismissed term until the pointer has been elsewhere', () => {
    const { intent, onIntent } = watched()
    const term = target('a')
    intent.move(term, { x: 10, y: 10 })
    intent.dismiss()
    intent.move(term, { x: 11, y: 10 })
    vi.advanceTimersByTime(500)
    expect(onIntent).not.toHaveBeenCalled()
    intent.move(undefined, { x: 12, y: 40 })
    vi.advanceTimersByTime(500)
    intent.move(term, { x: 12, y: 12 })
    vi.advanceTimersByTime(200)
    expect(onIntent).toHaveBeenCalledOnce()
  })

  test('with no delay opens at once, but not in flight', () => {
    const { intent, onIntent } = watched(0)
    intent.move(undefined, { x: 0, y: 10 })
    vi.advanceTimersByTime(10)
    intent.move(target('a'), { x: 90, y: 10 })
    vi.advanceTimersByTime(10)
    expect(onIntent).not.toHaveBeenCalled()
    intent.move(undefined, { x: 190, y: 10 })
    vi.advanceTimersByTime(1000)
    intent.move(target('b'), { x: 191, y: 10 })
    vi.advanceTimersByTime(0)
    expect(onIntent).toHaveBeenCalledOnce()
  })
})

describe('targets', () => {
  test('a new object for the same mention is the same', () => {
    expect(isSameTarget(target('a'), target('a'))).toBe(true)
    expect(isSameTarget(target('a'), target('b'))).toBe(false)
    expect(isSameTarget(target('a'), target('a', [box(0, 300, 100)]))).toBe(false)
    expect(isSameTarget(target('a'), undefined)).toBe(false)
  })

  test('a wrapped term is its lines, not the box around them', () => {
    const lines = [box(300, 0, 100), box(0, 30, 100)]
    expect(lineAt(lines, { x: 310, y: 5 }, 2)).toBe(lines[0])
    expect(lineAt(lines, { x: 150, y: 5 }, 2)).toBeUndefined()
  })
})

describe('the place of a card', () => {
  const viewport = { width: 1280, height: 800 }
  const card = { width: 340, height: 400 }
  const sideAt = (top: number, current?: 'top' | 'bottom') =>
    chooseSide(roomAround(termBox([box(400, top, 100)], 0), viewport), card, current)

  test('below the term, above where there is no room, beside it in a low window', () => {
    expect(sideAt(100)).toBe('bottom')
    expect(sideAt(700)).toBe('top')
    const low = { width: 1280, height: 300 }
    expect(chooseSide(roomAround(box(400, 140, 100), low), card)).toBe('right')
    expect(chooseSide(roomAround(box(900, 140, 100), low), card)).toBe('left')
  })

  test('stays on its side until that gets cramped', () => {
    expect(sideAt(500, 'bottom')).toBe('bottom')
    expect(sideAt(500)).toBe('top')
    expect(sideAt(650, 'bottom')).toBe('top')
  })

  test('all lines of a wrapped term are kept clear, columns apart the one pointed at', () => {
    const lines = [box(900, 100, 100), box(300, 130, 100)]
    expect(termBox(lines, 0)).toMatchObject({ top: 100, bottom: 150, line: lines[0] })
    const columns = [box(100, 760, 100), box(500, 20, 100)]
    expect(termBox(columns, 1)).toMatchObject({ top: 20, bottom: 40 })
  })

  test('a sheet goes to the top where it would cover the term', () => {
    expect(sheetRoom([box(0, 100, 50)], 800)).toEqual({ height: 480, onTop: false })
    expect(sheetRoom([box(0, 400, 50)], 800)).toEqual({ height: 368, onTop: false })
    expect(sheetRoom([box(0, 700, 50)], 800)).toEqual({ height: 480, onTop: true })
  })
})
