/** An element that says something about the page: `time`, `itemprop`, `rel=author`, a byline's class. */
export interface Mark {
  kind: 'time' | 'author' | 'date' | 'property'
  property: string
  element: Element
  /** Index of the run it begins in or before. */
  at: number
  zones: number
}

const dateNames = /date|time|publish|posted|updated|modified|\bago\b/i
const authorNames = /author|byline|writer|credit-?name|\bfn\b/i

/** A page has a few dozen; one with more is read no further. */
const most = 3000

/** Adds to `marks` what the element's tag and names say it is; one may be both a date and an author. */
export function addMarks(marks: Mark[], name: string, names: string, mark: Omit<Mark, 'kind'>) {
  if (marks.length >= most) return
  if (name === 'time') marks.push({ ...mark, kind: 'time' })
  else if (mark.property) marks.push({ ...mark, kind: 'property' })
  else if (dateNames.test(names)) marks.push({ ...mark, kind: 'date' })
  if (authorNames.test(names)) marks.push({ ...mark, kind: 'author' })
}
