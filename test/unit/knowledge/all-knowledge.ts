import { readAll } from '../../../lib/cli/knowledge-files'

let read: ReturnType<typeof readAll> | undefined

/** All records and what is derived beside them; reading them takes seconds, so that tests share one reading. */
export function allKnowledge() {
  read ??= readAll()
  return read
}
