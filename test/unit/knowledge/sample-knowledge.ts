import { compileNames, readKnowledge } from '../../../lib/knowledge/compile/compile'
import type { English } from '../../../lib/knowledge/compile/english'
import { describeProblem } from '../../../lib/knowledge/compile/problem'
import type { RecordFile } from '../../../lib/knowledge/compile/read-records'
import { sample } from './sample-records'

/** A language in which nothing is a word or a person's name. */
export const noEnglish: English = {
  capitalised: () => 0,
  word: () => 0,
  givenName: () => undefined,
  surname: () => undefined,
  words: () => [],
}

/** The sample, or other record files, without any city of GeoNames. */
export const knowledgeOf = (records: RecordFile[] = sample(), regions: RecordFile[] = []) =>
  readKnowledge({ records, regions }, [])

/** Its packed names. */
export const packOf = (records?: RecordFile[]) => compileNames(knowledgeOf(records), noEnglish)

/** What `npm run knowledge` would say of some files, line by line. */
export const complaints = (records: RecordFile[], regions?: RecordFile[]) =>
  knowledgeOf(records, regions).problems.map(describeProblem)
