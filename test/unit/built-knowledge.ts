import { buildKnowledge } from '../../lib/cli/knowledge-files'

/** Packs the knowledge once for all unit tests, as the build does; the files of tests only open it. */
export const setup = buildKnowledge
