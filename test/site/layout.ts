import { type DifficultPage, rest, within } from './difficult-page'

const name = (style: string, head = '') =>
  within(`<span style="${style}">Canberra</span> ${rest}`, ['Canberra'], { head })

/** Ways in which a page is laid out, and elements that stand apart from it. */
export const layoutPages: Record<string, DifficultPage> = {
  'user-select: none': name('user-select:none'),
  'content-visibility: auto': within(
    `</p><div style="height:3000px"></div><p style="content-visibility:auto;contain-intrinsic-size:80px">Canberra ${rest}`,
    ['Canberra'],
  ),
  columns: name('', '<style>article{columns:3}</style>'),
  transforms: name('display:inline-block;transform:rotate(20deg) scale(1.5)'),
  'zoomed out': name('', '<style>body{zoom:.25}</style>'),
  'zoomed in': name('', '<style>body{zoom:5}</style>'),
  'sticky header': name('', '<style>header{position:sticky;top:0;z-index:2147483647;background:#fff}</style>'),
  'modal dialog': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<dialog id="d">Accept all?</dialog><script>d.showModal()</script>',
    moves: true,
  }),
  popover: within(`Canberra ${rest}`, ['Canberra'], {
    body: '<div id="d" popover>News</div><script>d.showPopover()</script>',
  }),
  'opacity on the root': name('', '<style>html{opacity:.9;overflow:hidden}body{height:100vh;overflow:auto}</style>'),
  'contenteditable beside it': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<div contenteditable="true">Oslo and Lima are in my draft.</div>',
    unmarked: ['Oslo', 'Lima'],
  }),
  'slot and shadow root beside it': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<x-box><template shadowrootmode="open"><slot></slot> Oslo</template>aside</x-box>',
    moves: true,
  }),
  // https://github.com/obsidianmd/obsidian-clipper/issues/263
  'scrolled from the beginning': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<div style="height:9000px"></div><script>addEventListener("load", () => scrollTo(0, 400))</script>',
  }),
  frameset: {
    html: '<!doctype html><title>Frames</title><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
    marked: [],
  },
  'frames beside it': within(`Canberra ${rest}`, ['Canberra'], {
    body: `<iframe srcdoc="<p>Oslo"></iframe><iframe sandbox srcdoc="<p>Lima"></iframe><iframe src="about:blank"></iframe>
      <iframe src="http://elsewhere.test/" loading="lazy" style="margin-top:9000px"></iframe>`,
  }),
}
