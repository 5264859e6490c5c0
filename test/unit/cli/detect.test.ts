import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, type Run, runCli } from './run-cli'

/* The contract of `npm run -s detect`; what counts as an article is tested in test/unit/article. */

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-detect-'))
afterAll(() => rmSync(folder, { recursive: true }))

const paragraph =
  'The ministers met for a second day and said that the talks about the bridge, the road and the port would go on. '
const article = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet – Example Times</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-11-01T09:30:00+01:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ministers meet</h1>
${`<p>${paragraph.repeat(3)}</p>\n`.repeat(6)}</article></body></html>`

const write = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('files named on the command line', () => {
  let run: Run
  let files: string[]
  beforeAll(async () => {
    files = [
      write('article.html', article),
      write('empty.html', ''),
      join(folder, 'nowhere.html'),
      write('shop.html', '<title>Shop</title><ul><li><a href="/a">A</a><li><a href="/b">B</a></ul>'),
      write('bytes.html', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x80])),
    ]
    run = await runCli('detect', files)
  }, 60_000)

  test('are answered in their order, under the names they were given', () => {
    expect(run.lines.map(({ file }) => file)).toEqual(files)
  })

  test('an article has its facts, and its body without the title', () => {
    const [line] = run.lines
    expect(line).toMatchObject({
      article: true,
      title: 'Ministers meet',
      lang: 'en',
      published: '2025-11-01T09:30:00+01:00',
    })
    expect(line!.text).toMatch(/^The ministers met/)
    expect(line!.text).not.toMatch(/Ministers meet|Home/)
    expect(line!.why).toEqual(expect.any(String))
    expect(line!.score).toEqual(expect.any(Number))
  })

  test('what is none says so, whatever it is', () => {
    for (const at of [1, 3, 4]) {
      expect(run.lines[at]).toMatchObject({ article: false, score: expect.any(Number), why: expect.any(String) })
    }
  })

  test('a file that is not there is an error in its place and status 1, and the others are still answered', () => {
    expect(run.lines[2]).toEqual({ file: files[2], error: expect.stringContaining('nowhere.html') })
    expect(run.status).toBe(1)
    expect(run.lines).toHaveLength(5)
  })
})

test('a list names files beside itself, and its bad lines are answered too', async () => {
  write('pages/one.html', article)
  write('pages/two.html', '<p>Hello')
  const list = write(
    'pages/index.jsonl',
    `${jsonLines({ file: 'two.html' }, { file: 'one.html', url: 'https://news.example/2025/ministers-meet' })}\r\n{"file":\n${jsonLines({ url: 'https://x.example' }, null, { file: 'one.html', url: 'not an address' })}`,
  )
  const [run, none] = await Promise.all([runCli('detect', ['--list', list]), runCli('detect')])
  expect(run.lines.map(({ file, article: is, error }) => [file, is ?? error])).toEqual([
    ['two.html', false],
    ['one.html', true],
    ['', expect.stringMatching(/JSON/)],
    ['', expect.stringMatching(/no file/)],
    ['', expect.stringMatching(/no file/)],
    ['one.html', true],
  ])
  expect(run.status).toBe(1)
  expect(none).toMatchObject({ stdout: '', status: 1, stderr: expect.stringMatching(/usage/) })
}, 60_000)
