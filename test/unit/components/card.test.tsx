// @vitest-environment jsdom
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Card, type CardProps } from '../../../components/card/Card'
import { follow, type Page } from '../../../components/card/trail'
import { I18nContext } from '../../../components/ui/i18n'
import type { Entity } from '../../../lib/knowledge/entity'
import { leader, office, place, t, weapon } from './samples'

let mount: HTMLElement

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, mount)
  mount.remove()
})

const pageOf = (entity: Entity, over: Partial<Page> = {}): Page => ({
  short: { id: entity.id, kind: entity.kind, name: entity.name, headline: 'A headline' },
  why: [],
  entity,
  ...over,
})

function show(trail: Page[], props: Partial<CardProps> = {}) {
  render(
    <I18nContext.Provider value={{ t, locale: 'en-GB' }}>
      <Card trail={trail} onOpen={() => {}} onBack={() => {}} {...props} />
    </I18nContext.Provider>,
    mount,
  )
}

const textOf = (selector: string) => [...mount.querySelectorAll(selector)].map((element) => element.textContent)
const buttons = (selector: string) => [...mount.querySelectorAll<HTMLButtonElement>(`${selector} button`)]

describe('a leader', () => {
  test("the office of the article's date comes before the one held now", () => {
    show([pageOf(leader())], { day: '2022-05-05T10:00:00Z' })
    expect(textOf('.bg-offices')).toEqual([
      'On 5 May 2022Prime Minister of the Netherlands14 October 2010 to 2 July 2024',
      'NowSecretary General of NATOsince 1 October 2024 · as of 5 October 2026',
    ])
    expect(textOf('summary')).toContain('Other offices (1)')
    expect(mount.querySelector('details')?.open).toBe(false)
  })

  test('an office held then and now is said once', () => {
    show([pageOf(leader())], { day: '2025-11-01' })
    expect(textOf('.bg-offices')).toEqual([
      'On 1 November 2025Secretary General of NATOsince 1 October 2024Still held on 5 October 2026',
    ])
  })

  test('an undated article shows what is held now', () => {
    show([pageOf(leader())])
    expect(textOf('.bg-offices h3')).toEqual(['Now'])
  })

  test('none now is said, but not of the dead', () => {
    const offices = [office({ title: 'President', start: '2001', end: '2009' })]
    show([pageOf(leader({ offices }))], { day: '2005-01-01' })
    expect(textOf('.bg-offices')).toEqual(['On 1 January 2005President2001 to 2009', 'NowNo office on record'])
    show([pageOf(leader({ offices, died: '2020' }))], { day: '2005-01-01' })
    expect(textOf('.bg-offices h3')).toEqual(['On 1 January 2005'])
  })

  test('acting and disputed show', () => {
    const offices = [
      office({ title: 'President of the council', start: '2025-03', acting: true, disputed: 'the east' }),
    ]
    show([pageOf(leader({ offices }))])
    expect(textOf('.bg-office')).toEqual(['Acting president of the council'])
    expect(textOf('.bg-disputed')).toEqual(['Disputed: the east'])
  })

  test('the country and the organisation of an office open their cards', () => {
    const onOpen = vi.fn()
    show([pageOf(leader())], { day: '2022-05-05', onOpen })
    expect(buttons('.bg-offices').map(({ textContent }) => textContent)).toEqual(['Netherlands', 'NATO'])
    for (const button of buttons('.bg-offices')) button.click()
    expect(onOpen.mock.calls).toEqual([['place:nl'], ['body:nato']])
  })
})

describe('a weapon', () => {
  test('ranges a variant, in km and miles', () => {
    show([pageOf(weapon())])
    expect(textOf('.bg-figures li').map((text) => text?.replace(/\s/g, ' '))).toEqual([
      '1,300–1,600 km≈ 810–990 mi · Block IV',
      '2,500 km≈ 1,550 mi · Block II',
    ])
    expect(textOf('.bg-fact')).toContain('OriginUnited States')
    expect(textOf('.bg-fact')).toContain('UsersUnited States and United Kingdom')
    expect(textOf('.bg-fact')).toContain('In servicesince 1983')
  })

  test.each([
    ['planned', 'planned'],
    ['never', 'never entered service'],
    ['2025-03', 'since March 2025'],
  ])('in service: %s', (inService, said) => {
    show([pageOf(weapon({ inService }))])
    expect(textOf('.bg-fact')).toContain(`In service${said}`)
  })
})

describe('a place', () => {
  test('its facts; the country is not said twice of its capital', () => {
    show([pageOf(place())])
    expect(textOf('.bg-fact')).toEqual(['What it isCity', 'Capital ofHungary', 'Population1,671,004 (listed in 2023)'])
    show([pageOf(place({ capitalOf: [] }))])
    expect(textOf('.bg-fact')).toContain('CountryHungary')
  })

  test('disputed ground says so', () => {
    show([pageOf(place({ status: 'Claimed by both.' }))])
    expect(textOf('.bg-notice')).toEqual(['Status. Claimed by both.'])
  })

  test('one that is drawn where its town is says so', () => {
    show([pageOf(place({ approximate: true }))])
    expect(textOf('.bg-notice')).toEqual([expect.stringContaining('where its town is')])
  })

  test('a seat of power names whom it stands for, entity or not', () => {
    show([pageOf(place({ standsFor: 'place:hu' }))])
    expect(textOf('.bg-fact')).toContain('Stands forHungary')
    show([pageOf(place({ standsFor: 'the Hungarian government' }))])
    expect(textOf('.bg-fact')).toContain('Stands forthe Hungarian government')
  })
})

describe('any card', () => {
  test('the first paint needs the short card alone', () => {
    show([pageOf(leader(), { entity: undefined, why: ['matched "Rutte"'] })])
    expect(textOf('h2')).toEqual(['Mark Rutte'])
    expect(textOf('.bg-headline')).toEqual(['A headline'])
    expect(textOf('.bg-why')).toEqual(['Why linked: matched "Rutte"'])
    expect(mount.querySelector('.bg-body')?.getAttribute('aria-busy')).toBe('true')
  })

  test('what cannot be loaded says so', () => {
    show([pageOf(leader(), { entity: undefined, failed: true })])
    expect(textOf('.bg-body')).toEqual([t('cardFailed')])
  })

  test('unconfirmed shows, confirmed does not', () => {
    show([pageOf(leader({ unconfirmed: true }))])
    expect(textOf('.bg-notice')).toEqual(['Unconfirmed. No source could confirm this entry.'])
    show([pageOf(leader())])
    expect(textOf('.bg-notice')).toEqual([])
  })

  test('sources are folded, dated and linked; what is no web address is not', () => {
    const citations = {
      list: {
        title: 'A list',
        url: 'https://example.org/',
        publisher: 'Somebody',
        date: '2026-10',
        read: '2026-11-22',
      },
      bad: { title: 'A trap', url: 'javascript://example.org/%0Aalert(1)', read: '2026-11-22' },
    }
    show([pageOf(leader({ citations, sources: ['list', 'bad'], wikipedia: 'Mark Rutte & al.' }))])
    expect(mount.querySelector<HTMLDetailsElement>('.bg-foot details')?.open).toBe(false)
    expect(textOf('.bg-sources li')).toEqual(['A listSomebody, October 2026', 'A trap'])
    const links = [...mount.querySelectorAll('a')]
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/',
      'https://en.wikipedia.org/wiki/Mark_Rutte_%26_al.',
    ])
    for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer noopener'])
    expect(textOf('.bg-checked span')).toEqual(['Checked on 22 November 2026'])
  })
})

describe('the trail', () => {
  const first = pageOf(weapon())
  const second = pageOf(place({ id: 'place:us', name: 'United States', refs: { 'place:hu': 'Hungary' } }))
  const third = pageOf(place())

  test('is three cards deep at most', () => {
    const two = follow([first], 'place:us')
    expect(two.map(({ short }) => short.name)).toEqual(['Tomahawk', 'United States'])
    const three = follow([first, second], 'place:hu')
    expect(three.map(({ short }) => [short.id, short.kind, short.name])[2]).toEqual(['place:hu', 'place', 'Hungary'])
    expect(follow([first, second, third], 'place:fr')).toHaveLength(3)
  })

  test('goes back to a card that is in it', () => {
    expect(follow([first, second, third], 'weapon:tomahawk')).toEqual([first])
  })

  test('shows as a breadcrumb, and the last card links no further', () => {
    const onBack = vi.fn()
    show([first, second, third], { onBack })
    expect(buttons('nav').map(({ textContent }) => textContent)).toEqual(['Tomahawk', 'United States'])
    expect(buttons('.bg-body')).toEqual([])
    buttons('nav')[1]?.click()
    expect(onBack).toHaveBeenCalledWith(2)
    show([first, second])
    expect(buttons('.bg-body').map(({ textContent }) => textContent)).toEqual(['Hungary'])
  })
})
