import type { Migration } from './migration'

/** The names that the search runs over, beside the entities. Those that are stored already have none: seed them anew. */
export const search: Migration = {
  version: 3,
  stores: { search: 'part' },
  upgrade: (transaction) => transaction.table('meta').delete('knowledge'),
}
