import type { Body } from './body'
import { log } from './features'
import type { Run, Survey } from './survey'
import { ASIDE, COMMENTS, FOOTER, HIDDEN, NAV, PROMO } from './zones'

const postName = /(^|[\s_-])(post|message|comment|reply|answer|topic|thread)s?([\s_-]|$|\d)/i
const more =
  /^\s*[«»›[(…]*\s*(read (more|on|the)|more\b|continue|full (story|article)|weiter|mehr|lire|leer|leggi|ler mais|подробнее|читать|devamı|続き)/i
const beside = ASIDE | COMMENTS | FOOTER | HIDDEN | NAV | PROMO

/** What a page repeats that stands in an article once, each 0…1: linked headlines, dates, "Read more", headings, posts. */
export function repetitionFeatures({ boxes, runs, marks }: Survey, body: Body) {
  let cards = 0
  let teasers = 0
  let headings = 0
  for (const run of runs) {
    if (run.box.zones & beside) continue
    if (run.box.name === 'h1') headings++
    if (run.linked < run.chars * 0.8) continue
    if (run.box.kind === 'heading') cards++
    else if (run.chars < 40 && more.test(firstText(run))) teasers++
  }
  const inBody = (at: number) => at >= body.box.first && at < body.box.end
  const dates = marks.filter(({ kind, zones }) => (kind === 'time' || kind === 'date') && !(zones & beside))
  return {
    cards: log(cards - 1, 15),
    teasers: log(teasers, 8),
    dates: log(dates.length - 3, 15),
    datesInBody: log(dates.filter(({ at }) => inBody(at)).length - 2, 8),
    oneHeading: headings === 1 ? 1 : 0,
    articles: log(boxes.filter(({ name, zones }) => name === 'article' && !(zones & beside)).length - 1, 8),
    posts: log(boxes.filter((box) => box.end > box.first && postName.test(box.names)).length - 3, 60),
    comments: boxes.some(({ own }) => own & COMMENTS) ? 1 : 0,
  }
}

const firstText = ({ nodes }: Run) => nodes.find((node) => node?.data.trim())?.data ?? ''
