import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { builtKnowledge, readAll } from '../../lib/cli/knowledge-files'
import { readEnglish } from '../../lib/knowledge/compile/english'
import { packNames } from '../../lib/knowledge/compile/pack-names'
import { prominenceOf } from '../../lib/knowledge/compile/prominence'
import { surfacesOf } from '../../lib/knowledge/compile/surfaces'
import type { Entity } from '../../lib/knowledge/entity'
import type { Material } from './in-node'
import { type Cast, newsOf, randomOf } from './news'

/** How many names the packs have whose speed is compared, and how many the rivals are given. */
const FEW = 25_000
const MANY = 250_000

/**
 * Times the annotator and its rivals on the same texts. All runs in a process of its own on code that is bundled as it is
 * shipped: what tsx adds to functions costs more than some of them.
 */
export async function annotatorCosts(root: string): Promise<void> {
  const folder = join(root, '.output/bench')
  mkdirSync(folder, { recursive: true })
  const material = materialOf(folder)
  writeFileSync(join(folder, 'material.json'), JSON.stringify(material))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(root, 'test/bench/in-node.ts'), outDir: folder, emptyOutDir: false, minify: true },
  })
  const { status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=4096', join(folder, 'in-node.js'), join(folder, 'material.json')],
    { stdio: 'inherit' },
  )
  if (status !== 0) throw new Error(`the bench of the annotator ended with ${status}`)
}

/** Texts and packs of names, made of what is known. */
function materialOf(folder: string): Material {
  const { entities, gazetteer } = readAll()
  const english = readEnglish()
  const prominence = entities.map((entity) => prominenceOf(entity, gazetteer.people))
  const surfaces = surfacesOf(entities, gazetteer, english).map(({ text }) => text)
  const plain = [...new Set(surfaces)].filter(isPlain)
  const cast = castOf(entities, prominence, () => true)
  const plainCast = castOf(entities, prominence, isPlain)
  const used = [...plainCast.leaders, ...plainCast.weapons, ...plainCast.places]
  const few = [...new Set([...used, ...plain])].slice(0, FEW)
  const many = [...new Set([...few, ...plain, ...invented(MANY)])].slice(0, MANY)
  const pack = (name: string, names: readonly string[]) => {
    const path = join(folder, `${name}.pack`)
    const rows = names.map((text, at) => ({ text, kind: 'name' as const, entity: at % entities.length, alone: 1 }))
    writeFileSync(path, packNames(entities, rows, prominence, english))
    return path
  }
  return {
    pack: builtKnowledge('names.pack'),
    article: newsOf(cast, 61_000, randomOf(1)),
    text: newsOf(cast, 500_000, randomOf(2)),
    plainText: newsOf(plainCast, 61_000, randomOf(3)).join('\n'),
    few: { names: few, pack: pack('few', few) },
    many: { names: many, pack: pack('many', many) },
  }
}

/** Letters, each word with one capital: written so, a name is the same to all that look for it. */
const isPlain = (text: string) => /^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(text)

/** Names by how often they are in the news. */
function castOf(entities: readonly Entity[], prominence: readonly number[], isUsable: (name: string) => boolean): Cast {
  const ranked = entities
    .map(({ kind, name }, at) => ({ kind, name, prominence: prominence[at]! }))
    .filter(({ name }) => isUsable(name))
    .sort((a, b) => b.prominence - a.prominence)
  const of = (kind: string, most: number) =>
    [...new Set(ranked.filter((one) => one.kind === kind).map(({ name }) => name))].slice(0, most)
  return { leaders: of('leader', 800), weapons: of('weapon', 300), places: of('place', 4_000) }
}

/** Names that no text has, as names are: one word to three. */
function invented(count: number): string[] {
  const random = randomOf(4)
  const syllables = [
    'ba',
    'ne',
    'kor',
    'li',
    'mu',
    'sta',
    'vi',
    'dra',
    'zo',
    'pel',
    'tha',
    'rin',
    'ga',
    'ush',
    'fe',
    'qua',
  ]
  const word = () => {
    const letters = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * 16)],
    ).join('')
    return letters.charAt(0).toUpperCase() + letters.slice(1)
  }
  return Array.from({ length: Math.ceil(count * 1.3) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' '),
  )
}
