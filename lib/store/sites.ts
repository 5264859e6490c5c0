import * as v from 'valibot'
import { isRecord } from '../knowledge/settings'
import type { Database } from './database'
import type { Outcome } from './outcome'
import { type WriteContext, write } from './write'

const sidebar = {
  open: v.boolean(),
  /** In CSS pixels. */
  width: v.pipe(v.number(), v.minValue(200), v.maxValue(1000)),
  side: v.picklist(['left', 'right']),
}
const sidebarSchema = v.partial(v.object(sidebar))
const sidebarPatchSchema = v.partial(v.strictObject(sidebar))

/** How the reader left the sidebar on a site; what was never changed is absent. */
export type SidebarState = v.InferOutput<typeof sidebarSchema>

/** What is remembered of one site. */
export interface Site {
  /** Nothing is annotated here. */
  off?: true
  sidebar?: SidebarState
}

/** As stored: written by any version of the extension, so that nothing in it is certain. */
export interface SiteRow {
  host: string
  off?: unknown
  sidebar?: unknown
}

/** What the reader chose for single sites, by `hostOf` their address. */
export class Sites {
  constructor(private readonly database: Database) {}

  /** May be used in a live query. */
  get(host: string): Promise<Site> {
    const { sites } = this.database
    return this.database.read([sites], async () => readSite(await sites.get(host)))
  }

  /** Hosts of the sites that are switched off, in the order of the alphabet; may be used in a live query. */
  allOff(): Promise<string[]> {
    const { sites } = this.database
    return this.database.read([sites], async () => {
      const rows = await sites.toArray()
      return rows.filter((row) => readSite(row).off).map(({ host }) => host)
    })
  }

  /** Switches a site off or on again. */
  setOff(host: string, off: boolean, context: WriteContext): Promise<Outcome<Site>> {
    return this.#change(host, context, ({ off: _, ...row }) => (off ? { ...row, off: true } : row))
  }

  /** Remembers what the reader changed of the sidebar. */
  setSidebar(host: string, patch: SidebarState, context: WriteContext): Promise<Outcome<Site>> {
    return this.#change(host, context, (row) => {
      const changed = v.parse(sidebarPatchSchema, patch)
      return { ...row, sidebar: { ...(isRecord(row.sidebar) && row.sidebar), ...changed } }
    })
  }

  #change(host: string, context: WriteContext, change: (row: SiteRow) => SiteRow): Promise<Outcome<Site>> {
    const { sites } = this.database
    return write(this.database, context, [sites], async () => {
      const row = change((await sites.get(host)) ?? { host })
      // A site of which nothing is left to remember is forgotten: the list of hosts is a list of visits.
      if (Object.keys(row).length === 1) await sites.delete(host)
      else await sites.put(row)
      return readSite(row)
    })
  }
}

function readSite(row: SiteRow | undefined): Site {
  const site: Site = {}
  if (row?.off === true) site.off = true
  if (isRecord(row?.sidebar)) site.sidebar = readSidebar(row.sidebar)
  return site
}

/** Each field by itself; a damaged one is as if it had never been changed. */
function readSidebar(stored: Record<string, unknown>): SidebarState {
  const sound = Object.entries(sidebar).filter(([key, schema]) => v.is(schema, stored[key]))
  return v.parse(sidebarSchema, Object.fromEntries(sound.map(([key]) => [key, stored[key]])))
}
