import { officesAt, officeTitle } from '../../lib/knowledge/at-date'
import type { Head } from '../../lib/knowledge/entity'
import { Fact } from './Fact'
import { Ref } from './Ref'

/** Who headed a country or an organisation on the article's date; without one, who does now. */
export function Heads({ heads, day }: { heads: readonly Head[]; day?: string }) {
  const held = heads.filter(({ office }) => officesAt({ offices: [office] }, day).held.length > 0)
  return (
    <>
      {held.map(({ leader, office }) => (
        <Fact key={`${leader} ${office.title}`} label={officeTitle(office)} sources={office.sources}>
          <Ref id={leader} />
        </Fact>
      ))}
    </>
  )
}
