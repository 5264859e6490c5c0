import { expect, test } from 'vitest'
import { officesShown } from '../../../components/card/offices-shown'
import { office } from './samples'

const minister = office({ title: 'Minister', start: '2015-01-01', end: '2020-03-01' })
const premier = office({ title: 'Premier', start: '2020-03-01', end: '2024-06-01' })
const secretary = office({ title: 'Secretary', start: '2024-10-01', asOf: '2026-10-05' })
const leader = { offices: [secretary, premier, minister] }

test('another office on the day than now: both, and the rest', () => {
  expect(officesShown(leader, '2022-05-05')).toEqual({ onDay: [premier], now: [secretary], others: [minister] })
})

test('the same on the day and now: once, with the day to which the source speaks', () => {
  expect(officesShown(leader, '2025-11-01')).toEqual({
    onDay: [secretary],
    stillUntil: '2026-10-05',
    others: [premier, minister],
  })
})

test('an article younger than its source does not make the office surer than it is', () => {
  expect(officesShown(leader, '2026-11-20')).toEqual({
    onDay: [secretary],
    knownUntil: '2026-10-05',
    others: [premier, minister],
  })
})

test('between two offices: none on the day, but one now', () => {
  expect(officesShown(leader, '2024-08-01')).toEqual({ onDay: [], now: [secretary], others: [premier, minister] })
})

test('held then and no office now', () => {
  expect(officesShown({ offices: [premier, minister] }, '2022-05-05')).toEqual({
    onDay: [premier],
    now: [],
    others: [minister],
  })
})

test('undated: now alone', () => {
  expect(officesShown(leader)).toEqual({ now: [secretary], others: [premier, minister] })
})

test('one kept of two is said of neither to be held still', () => {
  const party = office({ title: 'Party leader', start: '2019-01-01', asOf: '2026-01-01' })
  const shown = officesShown({ offices: [premier, party] }, '2022-05-05')
  expect(shown.onDay).toEqual([premier, party])
  expect(shown.now).toEqual([party])
  expect(shown.stillUntil).toBeUndefined()
})
