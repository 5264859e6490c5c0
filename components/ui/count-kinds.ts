import { type Kind, kinds } from '../../lib/knowledge/entity'

/** How many terms there are of each kind that occurs, however often each is mentioned. */
export function countKinds(terms: ReadonlyArray<{ kind: Kind }>): Array<[Kind, number]> {
  return kinds
    .map((kind): [Kind, number] => [kind, terms.filter((term) => term.kind === kind).length])
    .filter(([, count]) => count > 0)
}
