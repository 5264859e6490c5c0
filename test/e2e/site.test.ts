import { beforeAll, describe, expect, test } from 'vitest'
import { layoutPages } from '../site/layout'
import { Looker, served } from '../site/look'
import { scriptPages } from '../site/scripts'
import { textPages } from '../site/text'
import { livePages, testLife } from './alive'
import { frameworkPages, testFrameworks } from './frameworks'
import { browserNames, useSession } from './harness'

const pages = { ...textPages, ...layoutPages, ...scriptPages }
const built = await frameworkPages()

/* One session in each browser for all: pages that are difficult, and then one that lives. */

describe.each(browserNames)('pages as they are in %s', (name) => {
  const session = useSession(name, { ...served(pages), ...built, ...livePages })
  let looker: Looker
  beforeAll(async () => {
    looker = await Looker.open(session())
  })

  test.each(Object.entries(pages))('%s', async (about, page) => {
    expect(await looker.faults(about, page)).toEqual([])
  })

  testFrameworks(built, session)
  testLife(name, session)
})
