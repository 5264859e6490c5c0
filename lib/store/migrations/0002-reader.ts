import type { Migration } from './migration'

/** What the reader makes: notes, settings, and what is remembered of a site. */
export const reader: Migration = {
  version: 2,
  // Only removed notes have `deleted`, so that its index holds nothing else.
  stores: { notes: 'id, entity, updated, deleted', settings: 'key', sites: 'host' },
}
