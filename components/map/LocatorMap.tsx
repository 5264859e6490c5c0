import { useEffect, useState } from 'preact/hooks'
import type { Topology } from 'topojson-specification'
import type { PlaceEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { codeOf, type Drawing, drawMap } from './draw'

const frame = { width: 320, height: 150 }

interface LocatorMapProps {
  /** As `compileShapes` makes it. */
  topology: Topology
  place: PlaceEntity
}

/** A small map of where a place lies: its country among the neighbours, and a dot. */
export function LocatorMap({ topology, place }: LocatorMapProps) {
  const { t, locale } = useI18n()
  const { width, height } = frame
  const map = useDrawing(topology, place, locale)
  if (!map) return null
  const country = place.country && place.refs[place.country]
  const title = country ? t('mapOfIn', [place.name, country]) : t('mapOf', place.name)
  const km = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', unitDisplay: 'short' })
  return (
    <svg class="bg-map-svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      <rect class="bg-map-water" width={width} height={height} />
      <path class="bg-map-land" d={map.land} />
      <path class="bg-map-country" d={map.country} />
      {map.area && <path class="bg-map-area" d={map.area} />}
      <path class="bg-map-border" d={map.borders} />
      <path class="bg-map-border bg-map-disputed" d={map.disputed} />
      <g>
        {map.labels.map(({ key, text, x, y }) => (
          <text key={key} class={`bg-map-label ${labelClass(key, place)}`} x={x} y={y}>
            {text}
          </text>
        ))}
        <path class="bg-map-scale" d={`M8 ${height - 11}v4h${map.scale.width.toFixed(1)}v-4`} />
        <text class="bg-map-label bg-map-km" x={13 + map.scale.width} y={height - 8}>
          {km.format(map.scale.km)}
        </text>
      </g>
      {map.dot && (
        <g>
          <circle class="bg-map-halo" cx={map.dot.x} cy={map.dot.y} r="7" />
          <circle class="bg-map-dot" cx={map.dot.x} cy={map.dot.y} r="3.5" />
        </g>
      )}
    </svg>
  )
}

/** Drawing takes up to a tenth of a second: the card's text is not kept waiting for it. */
function useDrawing(topology: Topology, place: PlaceEntity, locale: string): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    const timer = setTimeout(() => setDrawing(drawMap(topology, place, frame, countryNames(place, locale))))
    return () => clearTimeout(timer)
  }, [topology, place, locale])
  return drawing
}

function labelClass(key: string, { id, country, class: kind }: PlaceEntity): string {
  if (key === 'self') return kind === 'sea' ? 'bg-map-sea' : 'bg-map-place'
  return key === (codeOf(id) ?? codeOf(country)) ? 'bg-map-own' : ''
}

/** Names as the record has them, else as the reader's language does. */
function countryNames(place: PlaceEntity, locale: string): (a2: string) => string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'region', style: 'short', fallback: 'none' })
  return (a2) => {
    if (codeOf(place.id) === a2) return place.name
    return place.refs[`place:${a2}`] ?? names.of(a2.toUpperCase())
  }
}
