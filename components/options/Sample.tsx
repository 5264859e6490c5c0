import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Settings } from '../../lib/knowledge/settings'
import { useI18n } from '../ui/i18n'
import { type SampleKind, type SampleRun, sampleRuns } from './sample-text'

interface SampleProps {
  settings: Settings
  /** The kind whose card is shown. */
  shown: SampleKind
  onShow(kind: SampleKind): void
  /** That card. */
  children: ComponentChildren
}

/** Two paragraphs of an article and a card, as the settings have them: what one is about to choose can be tried. */
export function Sample({ settings, shown, onShow, children }: SampleProps) {
  const { t } = useI18n()
  const seen = new Set<SampleKind>()
  const paragraphs = ['sampleOne', 'sampleTwo'].map((key) => ({ key, runs: sampleRuns(key, t, settings, seen) }))
  return (
    <aside class="bg-sample" aria-label={t('sample')}>
      <p class="bg-sample-title">{t('sample')}</p>
      <div class="bg-sample-article" data-paused={settings.paused || undefined}>
        {paragraphs.map(({ key, runs }) => (
          <p key={key}>
            {runs.map((run, index) => (
              <Run key={index} run={settings.paused ? { text: run.text } : run} settings={settings} onShow={onShow} />
            ))}
          </p>
        ))}
        <p class="bg-quiet">{t(hintFor(settings))}</p>
      </div>
      <div class="bg-sample-card" data-shown={shown}>
        {children}
      </div>
    </aside>
  )
}

function hintFor({ paused, marks, hover }: Settings): string {
  if (paused) return 'sampleHintPaused'
  if (marks === 'none') return 'sampleHintNone'
  return hover === 'alt' ? 'sampleHintAlt' : 'sampleHint'
}

interface RunProps {
  run: SampleRun
  settings: Settings
  onShow(kind: SampleKind): void
}

/** A marked term opens its card as in a page: after the pointer's rest, or at once by click or key. */
function Run({ run: { text, kind, mark }, settings, onShow }: RunProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [resting, setResting] = useState(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (!kind || !mark) return <>{text}</>

  function leave() {
    clearTimeout(timer.current)
    timer.current = undefined
    setResting(false)
  }

  function move(event: PointerEvent) {
    if (settings.hover === 'alt' && !event.altKey) return leave()
    if (resting) return
    setResting(true)
    timer.current = setTimeout(() => onShow(kind!), settings.hoverDelay)
  }

  return (
    <button
      type="button"
      class="bg-sample-mark"
      data-kind={kind}
      data-again={mark === 'again' || undefined}
      onPointerMove={move}
      onPointerLeave={leave}
      onClick={() => onShow(kind)}
    >
      {text}
    </button>
  )
}
