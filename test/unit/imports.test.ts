import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/*
 * entrypoints → components, article, highlight, store, bridge → annotate → knowledge. Siblings do not import one
 * another; cli may import all but components and entrypoints.
 */
const root = resolve(import.meta.dirname, '../..')
const may: Record<string, string[]> = {
  entrypoints: ['components', 'article', 'highlight', 'store', 'bridge', 'annotate', 'knowledge'],
  components: ['annotate', 'knowledge'],
  article: ['annotate', 'knowledge'],
  highlight: ['annotate', 'knowledge'],
  store: ['annotate', 'knowledge'],
  bridge: ['annotate', 'knowledge'],
  annotate: ['knowledge'],
  knowledge: [],
  cli: ['article', 'highlight', 'store', 'bridge', 'annotate', 'knowledge'],
}

const imports = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => importsOf(join(root, folder, file))),
)

function importsOf(path: string) {
  const { module } = parseSync(path, readFileSync(path, 'utf8'))
  const from = relative(root, path)
  const modules = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((entry) =>
      readFileSync(path, 'utf8').slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1),
    ),
  ]
  return modules.map((name) => ({
    from,
    to: name.startsWith('.') ? relative(root, resolve(dirname(path), name)) : name,
  }))
}

const roomOf = (path: string) => path.replace(/^lib\//, '').split('/')[0]!

test('rooms import only what lies below them', () => {
  const breaches = imports
    .filter(({ to }) => /^(entrypoints|components|lib)\//.test(to))
    .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !may[roomOf(from)]?.includes(roomOf(to)))
  expect(breaches.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('one file alone imports the polyfill', () => {
  const files = new Set(imports.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from))
  expect([...files]).toEqual(['lib/bridge/browser.ts'])
})

test('only the build and the tests import what compiles the pack', () => {
  const breaches = imports
    .filter(({ to }) => to.startsWith('lib/knowledge/compile/'))
    .filter(({ from }) => !from.startsWith('lib/cli/') && !from.startsWith('lib/knowledge/compile/'))
  expect(breaches.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('annotate and knowledge need no package that a browser lacks', () => {
  const allowed = new Set(['valibot', 'yaml'])
  const compiling = (file: string) => file.startsWith('lib/knowledge/compile/')
  const breaches = imports
    .filter(({ from }) => /^lib\/(annotate|knowledge)\//.test(from) && !compiling(from))
    .filter(({ to }) => !to.startsWith('lib/') && !allowed.has(to))
  expect(breaches.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})
