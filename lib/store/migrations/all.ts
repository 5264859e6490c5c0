import { entities } from './0001-entities'
import { reader } from './0002-reader'
import { search } from './0003-search'
import { chunks } from './0004-chunks'
import type { Migration } from './migration'

/** Every migration, oldest first. Each has an example before and after it in test/fixtures/store. */
export const migrations: readonly Migration[] = [entities, reader, search, chunks]
