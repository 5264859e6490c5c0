import { expect, test } from 'vitest'
import { type SidebarState, Sites } from '../../../lib/store/sites'
import { here, openStore, theValue } from './open-store'

test('a site is switched off and on, and then forgotten', async () => {
  const database = openStore()
  const sites = new Sites(database)
  expect(await sites.get('b.com')).toEqual({})
  expect(theValue(await sites.setOff('b.com', true, here))).toEqual({ off: true })
  await sites.setOff('a.com', true, here)
  expect(await sites.allOff()).toEqual(['a.com', 'b.com'])
  await sites.setOff('b.com', false, here)
  expect([await sites.get('b.com'), await database.sites.count()]).toEqual([{}, 1])
})

test('the sidebar is remembered field by field, beside the switch', async () => {
  const sites = new Sites(openStore())
  await sites.setSidebar('a.com', { open: true, width: 320 }, here)
  await sites.setOff('a.com', true, here)
  await sites.setSidebar('a.com', { side: 'left', open: false }, here)
  await sites.setOff('a.com', false, here)
  expect(await sites.get('a.com')).toEqual({ sidebar: { open: false, width: 320, side: 'left' } })
})

test('damaged fields count as never changed, unknown ones are kept', async () => {
  const database = openStore()
  const sites = new Sites(database)
  await database.sites.put({
    host: 'a.com',
    off: 'maybe',
    later: 1,
    sidebar: { open: 'no', width: 300, later: 2 },
  } as never)
  await database.sites.put({ host: 'b.com', off: true, sidebar: 'wide' })
  expect([await sites.get('a.com'), await sites.get('b.com')]).toEqual([{ sidebar: { width: 300 } }, { off: true }])
  await sites.setSidebar('a.com', { side: 'right' }, here)
  expect(await database.sites.get('a.com')).toMatchObject({
    later: 1,
    sidebar: { width: 300, side: 'right', later: 2 },
  })
})

test('a sidebar that no page could show is not stored', async () => {
  const database = openStore()
  for (const patch of [{ width: 5 }, { side: 'top' }, { colour: 'red' }]) {
    const outcome = await new Sites(database).setSidebar('a.com', patch as SidebarState, here)
    expect(outcome).toMatchObject({ ok: false, failure: { reason: 'unexpected' } })
  }
  expect(await database.sites.count()).toBe(0)
})
