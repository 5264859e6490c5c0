import type { Migration } from './migration'

/** The entities and the stamp that they were seeded from. */
export const entities: Migration = { version: 1, stores: { entities: 'id', meta: 'key' } }
