import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const FILE_LENGTH = 30
const STORED = 0

/** Reads a zip as `npm run zip` writes it: no comment, no encryption, below 4 GB. @returns the files by their paths */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - END_LENGTH
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('This is no zip, or one with a comment.')
  const files = new Map<string, Buffer>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameEnd = entry + ENTRY_LENGTH + zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + ENTRY_LENGTH, nameEnd)
    const file = zip.readUInt32LE(entry + 42)
    const start = file + FILE_LENGTH + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    files.set(name, zip.readUInt16LE(entry + 10) === STORED ? packed : inflateRawSync(packed))
    entry = nameEnd + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
