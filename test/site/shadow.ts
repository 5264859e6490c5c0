import { type DifficultPage, rest, within } from './difficult-page'

/** Puts something into an open shadow root of its own. */
const rooted = (name: string, inside: string, light = '') =>
  `<${name}><template shadowrootmode="open">${inside}</template>${light}</${name}>`

/** The whole article in one tree of roots within roots, as single-page apps of custom elements have it. */
const { html } = within(`Canberra ${rest}`, [])
const main = /<main>.*<\/main>/s.exec(html)![0]
const paragraphs = main.replaceAll(/<p>.*?<\/p>/gs, (paragraph) => rooted('x-paragraph', paragraph))
const inside = (body: string): string => html.replace(main, rooted('x-app', rooted('x-page', body)))

/** Articles whose text is in open shadow roots, whole or in part. */
export const shadowPages: Record<string, DifficultPage> = {
  // https://github.com/yomidevs/yomitan/issues/1044
  'an article in shadow roots': { html: inside(main), marked: ['Canberra'] },
  'a shadow root a paragraph': { html: inside(paragraphs), marked: ['Canberra'] },
  'a paragraph in a shadow root': within(`</p>${rooted('x-p', `<p>Canberra ${rest}</p>`)}<p>`, ['Canberra']),
  'paragraphs put into slots': {
    html: html.replace(main, rooted('x-page', '<main><article><slot></slot></article></main>', main)),
    marked: ['Canberra'],
  },
  'text put into a slot, and what stands in one that is empty': within(
    `</p>${rooted('x-p', `<p><slot></slot> in <slot name="place">Nairobi</slot> ${rest}</p>`, '<span>Canberra</span>')}<p>`,
    ['Canberra', 'Nairobi'],
  ),
  'text that no slot takes': within(
    `</p>${rooted('x-p', `<p>Canberra ${rest}</p>`, `<p>Nairobi ${rest}</p>`)}<p>`,
    ['Canberra'],
    { unmarked: ['Nairobi'] },
  ),
  'a closed shadow root': within(
    `Canberra ${rest}</p><x-p><template shadowrootmode="closed"><p>Nairobi ${rest}</p></template></x-p><p>`,
    ['Canberra'],
    { unmarked: ['Nairobi'] },
  ),
}
