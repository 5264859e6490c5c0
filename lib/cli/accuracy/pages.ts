import learned from '../../article/weights.json'
import { crossValidate, judgeBy } from './pages/fit'
import { readLabels } from './pages/labels'
import { type ReadPage, readPage } from './pages/read-page'
import { decisionRow, readingRows } from './pages/report'

/** Reads every page that `folder/index.jsonl` labels; one that cannot be read counts as no article. */
export async function readPages(folder: string): Promise<ReadPage[]> {
  const pages: ReadPage[] = []
  for (const label of await readLabels(folder)) {
    try {
      pages.push(await readPage(folder, label))
    } catch (error) {
      process.stderr.write(`${label.name}: ${error instanceof Error ? error.message : String(error)}\n`)
      pages.push({ label, text: '' })
    }
  }
  return pages
}

/** Prints how well the pages in `folder` are told apart and read; learned parts also cross-validated by site. */
export async function reportPages(folder: string): Promise<void> {
  const pages = await readPages(folder)
  const held = crossValidate(pages)
  const fitted = decisionRow(pages, (page) => judgeBy(page, learned))
  const fair = decisionRow(pages, (page) => held.get(page) ?? 0)
  const rows = Object.keys(fair).map((name) => [
    name,
    { 'cross-validated by site': fair[name], 'as shipped': fitted[name] },
  ])
  console.table(Object.fromEntries(rows))
  console.table(readingRows(pages))
}
