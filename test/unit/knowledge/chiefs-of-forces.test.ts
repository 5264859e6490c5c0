import { expect, test } from 'vitest'
import { officesAt } from '../../../lib/knowledge/at-date'
import type { LeaderEntity } from '../../../lib/knowledge/entity'
import { allKnowledge } from './all-knowledge'

/* Who heads a country's armed forces on the day of an article. */

const leaders = allKnowledge().entities.filter((entity): entity is LeaderEntity => entity.kind === 'leader')

const chiefsOn = (country: string, day: string) =>
  leaders
    .filter(({ offices }) =>
      officesAt({ offices }, day).held.some(
        ({ role, of, start }) => role === 'chief of armed forces' && of === `place:${country}` && start !== undefined,
      ),
    )
    .map(({ name }) => name)

test.each([
  ['it', '2020-03-01', 'Enzo Vecciarelli'],
  ['es', '2018-06-01', 'Fernando Alejandre'],
  ['pt', '2026-06-01', 'João Cartaxo Alves'],
  ['se', '2022-02-24', 'Micael Bydén'],
  ['dk', '2024-06-01', 'Michael Hyldgaard'],
  ['cz', '2014-01-01', 'Petr Pavel'],
  ['ph', '2018-06-01', 'Carlito Galvez Jr.'],
  ['th', '2025-12-01', 'Ukris Boontanondha'],
  ['my', '2026-01-15', 'Zulhelmy Ithnain'],
  ['mm', '2026-06-01', 'Ye Win Oo'],
  ['ke', '2024-01-01', 'Francis Ogolla'],
  ['ug', '2025-01-01', 'Muhoozi Kainerugaba'],
  ['ly', '2024-01-01', 'Mohammed al-Haddad'],
  ['br', '2022-06-01', 'Marco Antônio Freire Gomes'],
  ['ye', '2018-01-01', 'Taher al-Oqaili'],
])('in %s on %s it is %s', (country, day, name) => {
  expect(chiefsOn(country, day)).toEqual([name])
})
