import { renderToString } from '@vue/server-renderer'
import { createSSRApp, h, nextTick, shallowRef } from 'vue'
import { first, type Running } from './story'

const state = shallowRef(first)

const App = () =>
  h('article', [
    h('h1', state.value.title),
    h('p', [state.value.note, h('time', 'Monday')]),
    state.value.posts.map(({ id, text, place, rest }) => h('p', { key: id }, [text, h('em', place), ' ', place, rest])),
  ])

export const render = async () => `<main>${await renderToString(createSSRApp(App))}</main>`

export const running: Running = {
  hydrate: () => void createSSRApp(App).mount('main'),
  show: (story) => {
    state.value = story
    return nextTick()
  },
}
