import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import type { BrowserName } from '../../lib/cli/browsers'
import { readMarks } from '../../lib/cli/marks'
import { site, startSession } from '../e2e/harness'
import { article } from '../e2e/pages'

/** Pages that are made and changed at random in each browser. */
const RUNS = 40
/** ms without a change after which marks have to be right: a page is read again at the latest after one second. */
const QUIET = 1500

type Tree = string | { tag: string; children: Tree[] }
interface Change {
  kind: number
  /** Which of the article's text nodes it befalls. */
  at: number
  text: string
  /** ms after the change before. */
  after: number
}

const words = fc.constantFrom(
  ...[
    'Budapest',
    'Buda',
    'pest',
    'Canberra',
    ' ',
    '  \n ',
    '\u00ad',
    '\u00a0',
    'talks, ',
    'in ',
    '. The ',
    '\u200f',
    '',
  ],
)
/** Firefox's driver passes no objects without a prototype. */
const plain = { noNullPrototype: true }
const inline = ['b', 'i', 'a', 'span', 'em', 'ruby', 'br', 'wbr', 'x-name', 'code', 'sup']
const { list } = fc.letrec<{ node: Tree; list: Tree[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words,
    fc.record({ tag: fc.constantFrom(...inline), children: tie('list') }, plain) as fc.Arbitrary<Tree>,
  ),
  list: fc.array(tie('node'), { maxLength: 6 }),
}))
const paragraphs = fc.array(list, { minLength: 3, maxLength: 8 })
const changes = fc.array(
  fc.record({ kind: fc.nat(7), at: fc.nat(1000), text: words, after: fc.constantFrom(0, 0, 5, 50, 300) }, plain),
  { maxLength: 12 },
)

/** Whatever a page is made of and does while it is annotated: a mark lies exactly on its mention's text, or is gone. */
export async function fuzzMarks(name: BrowserName): Promise<{ marks: number }> {
  const session = await startSession(name, { pages: { '/fuzz': article() }, requests: [] })
  let marks = 0
  try {
    const { page, complaints } = await session.open('/fuzz')
    const property = fc.asyncProperty(paragraphs, changes, async (trees, all) => {
      await page.goto(`${site}/fuzz`)
      await page.evaluate(build, trees)
      await page.evaluate(change, all)
      await sleep(QUIET)
      const wrong = await misplaced(page)
      if (wrong.length > 0) throw new Error(`marked: ${JSON.stringify(wrong)}`)
      if (complaints.length > 0) throw new Error(complaints.join('; '))
      marks += (await readMarks(page)).length
    })
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true })
  } finally {
    await session.close()
  }
  if (marks === 0) throw new Error('nothing was marked at all')
  return { marks }
}

/** What is marked and is no name that the pages are made of. */
async function misplaced(page: Page): Promise<string[]> {
  const found = (await readMarks(page)).map(({ term }) => term)
  return found.filter((term) => !/^(Buda|Budapest|Canberra)$/.test(term.replace(/[\u00ad\u200f\s]/g, '')))
}

/** Runs in the page: each paragraph's tree stands between enough words for a paragraph of an article. */
function build(trees: Tree[][]): void {
  const filler =
    ' The delegations met again on Monday for two days of talks, the first of their kind since the spring. '
  const all = trees.map((children) => {
    const paragraph = document.createElement('p')
    const open: [Element, Tree[]][] = [[paragraph, [filler, ...children, filler]]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [parent, inside] = next
      for (const child of inside) {
        if (typeof child === 'string') parent.append(child)
        else {
          const element = document.createElement(child.tag)
          parent.append(element)
          open.push([element, child.children])
        }
      }
    }
    return paragraph
  })
  document.querySelector('article')!.replaceChildren(...all)
}

/** Runs in the page. */
async function change(all: Change[]): Promise<void> {
  for (const { kind, at, text, after } of all) {
    if (after > 0) await new Promise((later) => setTimeout(later, after))
    const nodes: Text[] = []
    const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
    const node = nodes[at % nodes.length]
    const parent = node?.parentElement
    if (!node || !parent) continue
    if (kind === 0) node.remove()
    if (kind === 1) node.insertData(at % (node.length + 1), text)
    if (kind === 2) node.deleteData(at % (node.length + 1), 3)
    if (kind === 3) node.splitText(at % (node.length + 1))
    if (kind === 4) parent.normalize()
    if (kind === 5) parent.append(text)
    if (kind === 6 && parent.localName !== 'article') parent.replaceWith(text)
    if (kind === 7) nodes[0]!.parentElement!.before(parent)
  }
}
