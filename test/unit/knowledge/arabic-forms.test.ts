import { expect, test } from 'vitest'
import { arabicForms, isArabic } from '../../../lib/knowledge/compile/arabic-forms'

test.each([
  ['Ad Dīwānīyah', ['al-Diwaniyah', 'el-Diwaniyah', 'Diwaniyah', 'al-Diwaniya', 'el-Diwaniya', 'Diwaniya']],
  ['Al Qāʼim', ['al-Qaim', 'el-Qaim']],
  ['El Obeid', ['al-Obeid', 'el-Obeid']],
  ['Ash Shaddādah', ['al-Shaddadah', 'el-Shaddadah', 'Shaddadah', 'al-Shaddada', 'el-Shaddada', 'Shaddada']],
  ['Nāşirīyah', ['Nasiriya']],
  ['Khān Yūnis', []],
  ['Ar Hilal', []],
  ['Aleppo', []],
  ['Jiddah', ['Jidda']],
  ['Abah', []],
])('%s is written as news agencies write it', (name, forms) => {
  expect(arabicForms(name)).toEqual(forms)
})

test('only where names are Arabic: El Paso stays as it is', () => {
  expect([isArabic('place:sy'), isArabic('place:us'), isArabic(undefined)]).toEqual([true, false, false])
})
