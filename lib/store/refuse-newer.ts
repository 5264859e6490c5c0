import { StoreError } from './store-error'

/** How Dexie numbers versions inside IndexedDB. */
const DEXIE_STEP = 10

/**
 * An IndexedDB that opens no store of a newer version of the extension. Dexie would: on VersionError it opens what is
 * there, and where a table that it declares is missing it raises the version and adds it, so that neither version of
 * the extension understands the store from then on.
 */
export function refuseNewer(factory: IDBFactory): IDBFactory {
  return {
    open: (name: string, version?: number) => {
      if (version === undefined) {
        throw new StoreError('newer', `${name} was written by a newer version of the extension; nothing was changed`)
      }
      if (version % DEXIE_STEP !== 0) {
        throw new StoreError('unexpected', `${name} lacks what a released migration should have made`)
      }
      return factory.open(name, version)
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  }
}
