import { beforeAll, describe, expect, test } from 'vitest'
import { layoutPages } from '../site/layout'
import { Looker, served } from '../site/look'
import { scriptPages } from '../site/scripts'
import { shadowPages } from '../site/shadow'
import { textPages } from '../site/text'
import { livePages, testLife } from './alive'
import { framePages, testFrames } from './frames'
import { frameworkPages, testFrameworks } from './frameworks'
import { browserNames, useSession } from './harness'
import { latePages, testLateText } from './late'
import { testLeaving } from './leaving'
import { preparedPages, testPrerendered } from './prerendered'
import { screenPages, testScreens } from './screens'
import { customPages, testShadowRoots } from './shadow'

const pages = { ...textPages, ...layoutPages, ...scriptPages, ...shadowPages }
const built = await frameworkPages()

/* One session in each browser for all: pages that are difficult, and then one that lives. */

describe.each(browserNames)('pages as they are in %s', (name) => {
  const session = useSession(name, {
    ...served(pages),
    ...built,
    ...livePages,
    ...customPages,
    ...preparedPages,
    ...framePages,
    ...screenPages,
    ...latePages,
  })
  let looker: Looker
  beforeAll(async () => {
    looker = await Looker.open(session())
  })

  test.each(Object.entries(pages))('%s', async (about, page) => {
    expect(await looker.faults(about, page)).toEqual([])
  })

  testFrameworks(built, session)
  testShadowRoots(session)
  testLateText(session)
  testFrames(session)
  testScreens(name, session)
  if (name === 'chromium') testPrerendered(session)
  testLife(name, session)
  if (name === 'chromium') testLeaving(session)
})
