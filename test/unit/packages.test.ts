import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { leftOutOfSources } from '../../lib/cli/sources'
import { unzip } from '../../lib/cli/unzip'

/* That packages are the same when made again, and from their sources, is slow to see: `npm run zip -- --verify`. */

const icons = resolve(import.meta.dirname, '../../public/icons')

test('every icon is as large as its name says, and transparent around the mark', () => {
  const drawn = readdirSync(icons).filter((file) => file.endsWith('.png'))
  expect(drawn.map((file) => Number.parseInt(file, 10)).sort((a, b) => a - b)).toEqual([16, 19, 32, 38, 48, 96, 128])
  for (const file of drawn) {
    const png = readFileSync(join(icons, file))
    const [width, height, colourType] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]]
    expect({ file: `${width}.png`, height, colourType }).toEqual({ file, height: width, colourType: 6 })
  }
})

test('the sources leave out what git would', () => {
  expect(leftOutOfSources('# made\nnode_modules/\n\n*.tsbuildinfo\r\n/eval/pages/\ntest/out\n')).toEqual([
    '.git',
    '**/node_modules',
    '**/*.tsbuildinfo',
    'eval/pages',
    'test/out',
  ])
  expect(() => leftOutOfSources('*.env\n!keep.env')).toThrow('!keep.env')
})

test('a zip is read back, stored and deflated', () => {
  const small = Buffer.from('kept as it is')
  const large = Buffer.from('again and '.repeat(50))
  expect([...unzip(zipOf({ 'a.txt': small, 'folder/ü.txt': large }))]).toEqual([
    ['a.txt', small],
    ['folder/ü.txt', large],
  ])
  expect(() => unzip(Buffer.from('no zip at all, but long enough'))).toThrow('no zip')
})

/** A zip after the format's own description (APPNOTE 4.3), with the fields that a reader needs. */
function zipOf(files: Record<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  const bytesOf = (parts: Buffer[]) => Buffer.concat(parts).length
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const deflated = deflateRawSync(content)
    const smaller = deflated.length < content.length
    const packed = smaller ? deflated : content
    const file = Buffer.alloc(30)
    file.writeUInt32LE(0x04034b50, 0)
    file.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(smaller ? 8 : 0, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(bytesOf(bodies), 42)
    bodies.push(file, name, packed)
    entries.push(entry, name)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(bytesOf(bodies), 16)
  return Buffer.concat([...bodies, ...entries, end])
}
