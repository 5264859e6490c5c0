import * as v from 'valibot'
import type { Problem } from './problem'
import type { RecordFile } from './read-records'
import { readYaml } from './read-yaml'

/** Where names are kept that contain a place's or a person's name and are neither. */
export const decoysFile = 'decoys.yaml'

const name = v.pipe(v.string(), v.regex(/\S[ -]\S/, 'is a name of several words'))
const decoysSchema = v.record(v.string(), v.array(name))

/** Names that mean no entity, so that no part of them is taken for one. @param file absent: there are none */
export function readDecoys(file: RecordFile | undefined): { decoys: string[]; problems: Problem[] } {
  const { content = {}, problems } = readYaml(file, decoysSchema)
  return { decoys: [...new Set(Object.values(content).flat())], problems }
}
