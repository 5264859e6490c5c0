import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../../lib/cli/knowledge-files'

export interface Run {
  /** Standard output, line by line, each read as JSON: fails where a line is none. */
  lines: Record<string, unknown>[]
  stdout: string
  stderr: string
  status: number | null
}

/** Runs a command as `npm run -s NAME -- ARGS` does, without the time that npm takes. */
export function runCli(name: 'annotate' | 'detect', args: string[] = [], input: string | Buffer = ''): Promise<Run> {
  const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, `lib/cli/${name}.ts`, ...args], { cwd: projectRoot })
  const read = (stream: NodeJS.ReadableStream) =>
    new Promise<string>((done, failed) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => done(Buffer.concat(parts).toString('utf8')))
      stream.on('error', failed)
    })
  const status = new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed))
  child.stdin.on('error', () => {}) // It ended without reading.
  child.stdin.end(input)
  return Promise.all([read(child.stdout), read(child.stderr), status]).then(([stdout, stderr, code]) => ({
    lines: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    stdout,
    stderr,
    status: code,
  }))
}

/** Lines of JSON as a file holds them. */
export const jsonLines = (...lines: unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
