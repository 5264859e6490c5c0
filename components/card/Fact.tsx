import type { ComponentChildren } from 'preact'
import { Cite } from './Cite'

interface FactProps {
  label: string
  /** Keys of the sources that say so. */
  sources?: readonly string[]
  /** The same in other words or units, in small print below. */
  also?: string
  children: ComponentChildren
}

/** One line of the list of facts. */
export function Fact({ label, sources, also, children }: FactProps) {
  return (
    <div class="bg-fact">
      <dt>{label}</dt>
      <dd>
        {children}
        {sources && <Cite sources={sources} />}
        {also && <span class="bg-also">{also}</span>}
      </dd>
    </div>
  )
}
