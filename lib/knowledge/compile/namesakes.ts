import * as v from 'valibot'
import type { Problem } from './problem'
import type { RecordFile } from './read-records'
import { readYaml } from './read-yaml'

/** Where names of places without records are kept that are mostly something else. */
export const namesakesFile = 'namesakes.yaml'

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const alone = v.pipe(v.number('is a number'), v.minValue(0, 'is 0 at least'), v.maxValue(1, 'is 1 at most'))
const namesakesSchema = v.record(text, v.strictObject({ competes: text, alone }))

/**
 * Names of derived places → how likely one of them is meant where nothing around the name decides.
 * @param file absent: no name competes with anything but what packages know
 */
export function readNamesakes(file: RecordFile | undefined): { shares: Map<string, number>; problems: Problem[] } {
  const { content = {}, problems } = readYaml(file, namesakesSchema)
  return { shares: new Map(Object.entries(content).map(([name, { alone }]) => [name, alone])), problems }
}
