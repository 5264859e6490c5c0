import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { answers, TEXT_LIMIT, toBackground, toPage } from '../../../lib/bridge/messages'

const draft = { entity: 'leader:vladimir-putin', name: 'Vladimir Putin', text: 'Note' }

describe('to the background', () => {
  test.each([
    [{ type: 'found' }],
    [{ type: 'annotate', blocks: ['Putin spoke.', ''], date: '2025-11-01' }],
    [{ type: 'annotate', blocks: [] }],
    [{ type: 'card', id: 'place:us-ak' }],
    [{ type: 'shapes' }],
    [{ type: 'state', state: 'annotated', count: 12 }],
    [{ type: 'settings' }],
    [{ type: 'change settings', patch: { hoverDelay: 0, kinds: { leader: false } }, incognito: false }],
    [{ type: 'switch site', host: 'news.example', off: true }],
    [{ type: 'place sidebar', host: 'news.example', sidebar: { open: true, width: 320, side: 'left' } }],
    [{ type: 'notes', entities: ['place:gn703448', 'weapon:s-300'] }],
    [{ type: 'save note', draft }],
    [{ type: 'remove note', id: 'x' }],
    [{ type: 'restore note', id: 'x' }],
    [{ type: 'open panel' }],
  ])('%j is understood', (message) => {
    expect(v.parse(toBackground, message)).toEqual(message)
  })

  test.each([
    [undefined],
    [null],
    ['found'],
    [7],
    [[]],
    [{}],
    [{ type: 'Found' }],
    [{ type: 'evaluate', code: 'alert(1)' }],
    [{ type: '__proto__' }],
    [{ type: 'annotate' }],
    [{ type: 'annotate', blocks: 'Putin spoke.' }],
    [{ type: 'annotate', blocks: ['Putin', 7] }],
    [{ type: 'annotate', blocks: { length: 1, 0: 'Putin' } }],
    [{ type: 'annotate', blocks: [], date: 20251101 }],
    [{ type: 'card' }],
    [{ type: 'card', id: 'person:eu' }],
    [{ type: 'card', id: 'place:' }],
    [{ type: 'card', id: 'place:../../secrets' }],
    [{ type: 'card', id: 'place:ua\nplace:ru' }],
    [{ type: 'state', state: 'wonderful' }],
    [{ type: 'change settings', patch: { hoverDelay: -1 } }],
    [{ type: 'change settings', patch: { hoverDelay: 200.5 } }],
    [{ type: 'change settings', patch: { kinds: { leader: 'yes' } } }],
    [{ type: 'change settings', patch: { colour: 'red' } }],
    [{ type: 'switch site', host: 'news.example' }],
    [{ type: 'place sidebar', host: 'news.example', sidebar: { width: 5 } }],
    [{ type: 'place sidebar', host: 'news.example', sidebar: { side: 'top' } }],
    [{ type: 'notes', entities: ['ua'] }],
    [{ type: 'save note', draft: { ...draft, entity: 'x' } }],
    [{ type: 'save note', draft: { ...draft, text: null } }],
    [{ type: 'save note', draft, incognito: 'no' }],
    [{ type: 'remove note' }],
  ])('%j is refused', (message) => {
    expect(v.safeParse(toBackground, message).success).toBe(false)
  })

  test('what nobody asked for does not come in', () => {
    expect(v.parse(toBackground, { type: 'card', id: 'place:ua', more: 1, __proto__: { x: 1 } })).toEqual({
      type: 'card',
      id: 'place:ua',
    })
  })

  test('a text is as long as the limit at most, over all blocks', () => {
    const half = 'x'.repeat(TEXT_LIMIT / 2)
    const issues = (blocks: string[]) =>
      v.safeParse(toBackground, { type: 'annotate', blocks }).issues?.map(({ message }) => message)
    expect(issues([half, half])).toBeUndefined()
    expect(issues([half, half, 'x'])).toEqual(['too long'])
    expect(issues([half + half + half])).toEqual(['too long'])
  })
})

describe('to a page', () => {
  test.each([
    [{ type: 'annotate anyway' }],
    [{ type: 'step', by: 1 }],
    [{ type: 'step', by: -1 }],
    [{ type: 'toggle sidebar' }],
    [{ type: 'go to', entity: 'weapon:tomahawk' }],
    [{ type: 'report' }],
    [{ type: 'notes changed', entities: [] }],
    [{ type: 'settings changed' }],
  ])('%j is understood', (message) => {
    expect(v.parse(toPage, message)).toEqual(message)
  })

  test.each([
    [undefined],
    [{ type: 'found' }],
    [{ type: 'step' }],
    [{ type: 'step', by: 2 }],
    [{ type: 'step', by: '1' }],
    [{ type: 'go to', entity: 'tomahawk' }],
    [{ type: 'notes changed' }],
  ])('%j is refused', (message) => {
    expect(v.safeParse(toPage, message).success).toBe(false)
  })
})

test('every question has an answer to be checked by', () => {
  const types = toBackground.options.map((option) => option.entries.type.literal)
  expect(new Set(types).size).toBe(types.length)
  expect(Object.keys(answers).sort()).toEqual([...types].sort())
})
