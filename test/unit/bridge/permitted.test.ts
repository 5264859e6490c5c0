import { describe, expect, test } from 'vitest'
import type { ToBackground } from '../../../lib/bridge/messages'
import { isPermitted } from '../../../lib/bridge/permitted'

const origin = 'chrome-extension://ourselves/'
const tab = { id: 1 } as never
const fromPage = { id: 'ourselves', url: 'https://www.news.test/a', tab }
const fromPopup = { id: 'ourselves', url: `${origin}popup.html` }
const may = (message: ToBackground, sender: object) => isPermitted(message, sender, origin)

const annotate: ToBackground = { type: 'annotate', blocks: ['Kyiv'] }
const pause: ToBackground = { type: 'change settings', patch: { paused: true } }
const switchOff: ToBackground = { type: 'switch site', host: 'news.test', off: true }

describe('who may send what', () => {
  test('a page’s script: what its page needs', () => {
    expect(may(annotate, fromPage)).toBe(true)
    expect(may({ type: 'place sidebar', host: 'news.test', sidebar: {} }, fromPage)).toBe(true)
  })

  test('a page’s script: no settings, and nothing about another site', () => {
    expect(may(pause, fromPage)).toBe(false)
    expect(may(switchOff, fromPage)).toBe(false)
    expect(may({ type: 'place sidebar', host: 'bank.test', sidebar: {} }, fromPage)).toBe(false)
    expect(may({ type: 'settings', host: 'bank.test' }, fromPage)).toBe(false)
  })

  test('the extension’s own pages: anything', () => {
    for (const message of [annotate, pause, switchOff]) expect(may(message, fromPopup)).toBe(true)
  })

  test.each([
    ['a page of another extension', { id: 'ourselves', url: 'chrome-extension://another/popup.html' }],
    ['an address that only begins like ours', { id: 'ourselves', url: 'chrome-extension://ourselves.evil/' }],
    ['a script outside any tab', { id: 'ourselves', url: 'https://news.test/' }],
    ['a page that is no website', { id: 'ourselves', url: 'data:text/html,', tab }],
    ['a page of ours that is sandboxed', { ...fromPopup, origin: 'null' }],
    ['nobody', {}],
  ])('%s: nothing', (_, sender) => {
    expect(may(annotate, sender)).toBe(false)
  })
})
