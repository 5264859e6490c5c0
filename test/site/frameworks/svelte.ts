import { flushSync, hydrate } from 'svelte'
import { render as renderPage } from 'svelte/server'
import Page, { show } from './Page.svelte'
import type { Running } from './story'

export const render = () => renderPage(Page).body

export const running: Running = {
  hydrate: () => void hydrate(Page, { target: document.querySelector('main')! }),
  show: (story) => {
    show(story)
    flushSync()
  },
}
