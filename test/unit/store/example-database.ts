/** A whole database as JSON: its form as IndexedDB knows it, and every record. */
export interface ExampleDatabase {
  /** As Dexie counts; 0: there is none. */
  version: number
  tables: Record<string, { key: string; indexes: string[]; rows: object[] }>
}

/** Makes the database as an example says, without any code of the store. */
export async function createExample(factory: IDBFactory, name: string, { version, tables }: ExampleDatabase) {
  if (version === 0) return
  const request = factory.open(name, version * 10)
  request.onupgradeneeded = () => {
    for (const [table, { key, indexes, rows }] of Object.entries(tables)) {
      const store = request.result.createObjectStore(table, { keyPath: key })
      for (const index of indexes) store.createIndex(index, index)
      for (const row of rows) store.add(row)
    }
  }
  await settled(request)
  request.result.close()
}

/** What there is now, in the form of an example. */
export async function readExample(factory: IDBFactory, name: string): Promise<ExampleDatabase> {
  const request = factory.open(name)
  await settled(request)
  const database = request.result
  const tables: ExampleDatabase['tables'] = {}
  for (const table of [...database.objectStoreNames].sort()) {
    const store = database.transaction(table).objectStore(table)
    const all = store.getAll()
    await settled(all)
    tables[table] = { key: String(store.keyPath), indexes: [...store.indexNames].sort(), rows: all.result }
  }
  const { version } = database
  database.close()
  return { version: version / 10, tables }
}

const settled = (request: IDBRequest) =>
  new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
