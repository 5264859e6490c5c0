import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { answer } from './detect/answer'

/** A page to judge, or why it cannot be. */
type Task = { file: string; url: string; path: string } | { file: string; error: string }

const usage = 'usage: npm run -s detect -- FILE.html…   or   -- --list FILE.jsonl'

async function tasksOf(args: string[]): Promise<Task[]> {
  const tasks: Task[] = []
  for (let i = 0; i < args.length; i++) {
    const file = args[i]!
    if (file === '--list') tasks.push(...(await readList(args[++i] ?? '')))
    else tasks.push({ file, url: '', path: file })
  }
  return tasks
}

async function readList(list: string): Promise<Task[]> {
  const lines = (await readFile(list, 'utf8'))
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => line.trim())
  return lines.map((line) => readLine(line, dirname(list)))
}

/** `{"file","url"?}`, the file relative to the list's folder where it is not found from here. */
function readLine(line: string, folder: string): Task {
  let said: unknown
  try {
    said = JSON.parse(line)
  } catch {
    return { file: '', error: 'the line is no JSON' }
  }
  const { file, url } = (said ?? {}) as { file?: unknown; url?: unknown }
  if (typeof file !== 'string' || !file) return { file: '', error: 'the line names no file' }
  const path = isAbsolute(file) || existsSync(file) ? file : resolve(folder, file)
  return { file, url: typeof url === 'string' ? url : '', path }
}

async function run(task: Task): Promise<object> {
  if ('error' in task) return task
  try {
    return answer(task.file, await readFile(task.path), task.url)
  } catch (error) {
    return { file: task.file, error: error instanceof Error ? error.message : String(error) }
  }
}

async function main(args: string[]) {
  const tasks = await tasksOf(args)
  if (!tasks.length) throw new Error(usage)
  for (const task of tasks) {
    const line = await run(task)
    if ('error' in line) process.exitCode = 1
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
