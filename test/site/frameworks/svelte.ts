import { flushSync, hydrate } from 'svelte'
import { render as renderPage } from 'svelte/server'
import Page from './Page.svelte'
import { first, type Running, type Story } from './story'

let setStory: (story: Story) => void
const props = {
  first,
  listen(set: (story: Story) => void) {
    setStory = set
  },
}

export const render = () => `<main>${renderPage(Page, { props }).body}</main>`

export const running: Running = {
  hydrate: () => void hydrate(Page, { target: document.querySelector('main')!, props }),
  show: (story) => flushSync(() => setStory(story)),
}
