import { readFileSync } from 'node:fs'
import { openNames } from '../../lib/knowledge/names'
import { median } from './statistics'

/* Run by the bench in a fresh process with --expose-gc: opens the names that the first argument leads to and prints its cost. */

/** Times in ms, sizes in bytes. */
export interface Opening {
  forms: number
  entities: number
  /** The first opening in the process. */
  cold: number
  /** Of it, what the processor did: on a busy machine it is less. */
  coldWork: number
  /** The median of openings after it. */
  warm: number
  /** What the process holds more once the names are open, the buffer that they lie in not counted. */
  heap: number
}

const file = readFileSync(process.argv[2]!)
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer

const collect = (globalThis as unknown as { gc(): void }).gc
/** Bytes of objects and of buffers that are alive. */
function alive(): number {
  for (let round = 0; round < 3; round++) collect()
  const { heapUsed, external } = process.memoryUsage()
  // Array buffers are part of what is external.
  return heapUsed + external
}
const timed = () => {
  const usage = process.cpuUsage()
  const start = performance.now()
  const names = openNames(buffer)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(usage)
  return { names, ms, work: (user + system) / 1000 }
}

const before = alive()
const { names, ms: cold, work: coldWork } = timed()
// What is read when it is first asked for counts as well: who held which office.
names.terms(0)
const heap = alive() - before
const warm = median(Array.from({ length: 21 }, () => timed().ms))
const opening: Opening = { forms: names.formCount, entities: names.entityCount, cold, coldWork, warm, heap }
console.log(JSON.stringify(opening))
