// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Commands } from '../../../components/options/Commands'
import { OptionsForm } from '../../../components/options/OptionsForm'
import { Sample } from '../../../components/options/Sample'
import { SavedState } from '../../../components/options/SavedState'
import { Sites } from '../../../components/options/Sites'
import { type SampleKind, sampleRuns } from '../../../components/options/sample-text'
import { isStored, joined, withPatch } from '../../../components/options/saving'
import { I18nContext } from '../../../components/ui/i18n'
import { defaultSettings, type Settings } from '../../../lib/knowledge/settings'
import { t } from './samples'

let mount: HTMLElement

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, mount)
  mount.remove()
  vi.useRealTimers()
})

// Preact runs what effects leave to do in the next frame: the document has to be there until then.
afterAll(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))))

const show = (view: preact.ComponentChild) =>
  act(() => render(<I18nContext.Provider value={{ t, locale: 'en-GB' }}>{view}</I18nContext.Provider>, mount))
const labelled = (words: string) => [...mount.querySelectorAll('label')].find((label) => label.textContent === words)!

describe('changes', () => {
  test('lie on top of what is stored, kind by kind', () => {
    const settings = withPatch(defaultSettings, { kinds: { weapon: false }, units: 'km' })
    expect(settings).toEqual({
      ...defaultSettings,
      units: 'km',
      kinds: { leader: true, weapon: false, place: true, body: false },
    })
    expect(joined({ kinds: { weapon: false } }, { kinds: { place: false }, units: 'km' })).toEqual({
      kinds: { weapon: false, place: false },
      units: 'km',
    })
    expect(joined({ units: 'km' }, { paused: true })).toEqual({ units: 'km', paused: true })
  })

  test('are let go of once they are stored', () => {
    expect(isStored({ units: 'km' }, defaultSettings)).toBe(false)
    expect(isStored({ units: 'km' }, { ...defaultSettings, units: 'km' })).toBe(true)
    expect(isStored({}, defaultSettings)).toBe(false)
    expect(isStored({ units: 'km' }, undefined)).toBe(false)
  })
})

describe('the form', () => {
  test('hands out each change by itself', () => {
    const onChange = vi.fn()
    show(<OptionsForm settings={defaultSettings} onChange={onChange} />)
    labelled('Weapons').click()
    expect(onChange).toHaveBeenLastCalledWith({ kinds: { weapon: false } }, true)
    labelled('All alike').click()
    expect(onChange).toHaveBeenLastCalledWith({ marks: 'all' }, true)
    labelled('Only with Alt held').click()
    expect(onChange).toHaveBeenLastCalledWith({ hover: 'alt' }, true)
    labelled('Miles').click()
    expect(onChange).toHaveBeenLastCalledWith({ units: 'miles' }, true)
    labelled('Dark').click()
    expect(onChange).toHaveBeenLastCalledWith({ theme: 'dark' }, true)
    mount.querySelector<HTMLElement>('[role=switch]')!.click()
    expect(onChange).toHaveBeenLastCalledWith({ paused: true }, true)
  })

  test('the delay is shown while it is moved and written when it is let go of', () => {
    const onChange = vi.fn()
    show(<OptionsForm settings={defaultSettings} onChange={onChange} />)
    const slider = mount.querySelector<HTMLInputElement>('[type=range]')!
    expect(slider.getAttribute('aria-valuetext')).toBe('200 ms')
    slider.value = '450'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    expect(onChange).toHaveBeenLastCalledWith({ hoverDelay: 450 }, false)
    slider.dispatchEvent(new Event('change', { bubbles: true }))
    expect(onChange).toHaveBeenLastCalledWith({ hoverDelay: 450 }, true)
  })

  test('says whether it is on disk, and in words why not', () => {
    show(<SavedState saving={{ status: 'saved' }} />)
    expect(mount.querySelector('[role=status]')?.textContent).toBe('Saved')
    show(<SavedState saving={{ status: 'failed', failure: 'blocked' }} />)
    expect(mount.querySelector('[role=alert]')?.textContent).toMatch(/^Not saved\. The browser does not let/)
  })
})

describe('the sample', () => {
  const marks = (settings: Partial<Settings>) => {
    const seen = new Set<SampleKind>()
    return ['sampleOne', 'sampleTwo'].flatMap((key) =>
      sampleRuns(key, t, { ...defaultSettings, ...settings }, seen).flatMap(({ kind, mark }) =>
        mark ? [`${kind} ${mark}`] : [],
      ),
    )
  }

  test('marks first and later mentions as a page does', () => {
    expect(marks({})).toEqual([
      'leader first',
      'weapon first',
      'place first',
      'place again',
      'leader again',
      'weapon again',
    ])
    expect(marks({ marks: 'all' }).filter((mark) => mark.endsWith(' first'))).toHaveLength(6)
    expect(marks({ marks: 'none' })).toEqual([])
    expect(marks({ kinds: { leader: true, weapon: false, place: false, body: false } })).toEqual([
      'leader first',
      'leader again',
    ])
  })

  test('loses no word of its text', () => {
    const runs = sampleRuns('sampleOne', t, defaultSettings, new Set())
    expect(runs.map(({ text }) => text).join('')).toBe(t('sampleOne', ['Zelenskyy', 'Tomahawk', 'Budapest']))
  })

  test('opens a card after the delay, or only with Alt held', () => {
    vi.useFakeTimers()
    const onShow = vi.fn()
    const move = (altKey: boolean) =>
      act(
        () =>
          void mount
            .querySelector('[data-kind=leader]')!
            .dispatchEvent(new MouseEvent('pointermove', { bubbles: true, altKey })),
      )
    const sample = (settings: Partial<Settings>) =>
      show(
        <Sample settings={{ ...defaultSettings, ...settings }} shown="weapon" onShow={onShow}>
          {null}
        </Sample>,
      )
    sample({ hoverDelay: 300 })
    move(false)
    vi.advanceTimersByTime(299)
    expect(onShow).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onShow).toHaveBeenCalledWith('leader')
    onShow.mockClear()
    show(null)
    sample({ hover: 'alt', hoverDelay: 0 })
    move(false)
    vi.advanceTimersByTime(10)
    expect(onShow).not.toHaveBeenCalled()
    move(true)
    vi.advanceTimersByTime(10)
    expect(onShow).toHaveBeenCalledWith('leader')
  })

  test('paused, it has no marks', () => {
    show(
      <Sample settings={{ ...defaultSettings, paused: true }} shown="weapon" onShow={() => {}}>
        {null}
      </Sample>,
    )
    expect(mount.querySelector('.bg-sample-mark')).toBeNull()
    expect(mount.textContent).toContain('Paused')
  })
})

test('sites that are switched off can be switched on again', () => {
  const onRemove = vi.fn()
  show(<Sites off={['a.example']} onRemove={onRemove} />)
  mount.querySelector('button')!.click()
  expect(onRemove).toHaveBeenCalledWith('a.example')
  show(<Sites off={[]} onRemove={onRemove} />)
  expect(mount.textContent).toContain('Never on this site')
})

test('keys are shown, those of the browser’s own commands by our words, with the way to change them', () => {
  const commands = [
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+K' },
    { name: 'next-mention', description: 'Next marked term', shortcut: '' },
  ]
  show(<Commands commands={commands} />)
  expect([...mount.querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
    'Open the popupAltShiftK',
    'Next marked termno key',
  ])
  expect(mount.textContent).toContain('about:addons')
  const onChange = vi.fn()
  show(<Commands commands={commands} onChange={onChange} />)
  mount.querySelector('button')!.click()
  expect(onChange).toHaveBeenCalled()
})
