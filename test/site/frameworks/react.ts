import { createElement as h, useState } from 'react'
import { flushSync } from 'react-dom'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { first, type Running, type Story } from './story'

let setStory: (story: Story) => void

function App() {
  const [story, set] = useState(first)
  setStory = set
  return h(
    'article',
    null,
    h('h1', null, story.title),
    h('p', null, story.note, h('time', null, 'Monday')),
    story.posts.map(({ id, text, place, rest }) => h('p', { key: id }, text, h('em', null, place), ' ', place, rest)),
  )
}

export const render = () => renderToString(h('main', null, h(App)))

export const running: Running = {
  hydrate: () => flushSync(() => void hydrateRoot(document.querySelector('main')!, h(App))),
  show: (story) => flushSync(() => setStory(story)),
}
