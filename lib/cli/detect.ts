import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import type { Article, Verdict } from '../article/article'
import { describe } from '../article/describe'
import { detect } from '../article/detect'
import { extract } from '../article/extract'
import { openPage } from './detect/page'

/** `npm run -s detect -- FILE.html…` or `-- --list FILE.jsonl`: one JSON line a page, in order. */

interface Task {
  file: string
  url: string
  path: string
}

async function tasksOf(args: string[]): Promise<(Task | { file: string; error: string })[]> {
  const tasks: (Task | { file: string; error: string })[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg !== '--list') {
      tasks.push({ file: arg, url: '', path: arg })
      continue
    }
    const list = args[++i] ?? ''
    const lines = (await readFile(list, 'utf8')).split('\n').filter((line) => line.trim())
    for (const line of lines) tasks.push(readLine(line, dirname(list)))
  }
  return tasks
}

function readLine(line: string, folder: string): Task | { file: string; error: string } {
  try {
    const { file, url } = JSON.parse(line)
    if (typeof file !== 'string') return { file: '', error: 'the line names no file' }
    const path = isAbsolute(file) || existsSync(file) ? file : resolve(folder, file)
    return { file, url: typeof url === 'string' ? url : '', path }
  } catch {
    return { file: '', error: 'the line is no JSON' }
  }
}

export function toLine(file: string, verdict: Verdict, article: Article) {
  const { title, published, modified, lang, byline, outlet, blocks } = article
  const body = blocks.filter((block) => block.kind !== 'title').map((block) => block.text)
  const text = body.length ? body.join('\n\n') : undefined
  return { file, article: verdict.article, score: verdict.score, why: describe(verdict.why), title, published, modified, lang, byline, outlet, text }
}

async function main(args: string[]) {
  let status = 0
  for (const task of await tasksOf(args)) {
    let line: object
    try {
      if ('error' in task) throw new Error(task.error)
      const document = openPage(await readFile(task.path), task.url)
      line = toLine(task.file, detect(document, task.url), extract(document, task.url))
      document.defaultView?.close()
    } catch (error) {
      line = { file: task.file, error: error instanceof Error ? error.message : String(error) }
      status = 1
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  process.exitCode = status
}

await main(process.argv.slice(2))
