import { type DifficultPage, rest, within } from './difficult-page'

/** Ways in which a name's characters are spread over a page. */
export const textPages: Record<string, DifficultPage> = {
  // https://github.com/yomidevs/yomitan/issues/1256, https://github.com/julkue/mark.js/issues/159
  'split over inline tags': within(`Re<b>ykj</b>a<i>vik</i> ${rest}`, ['Reykjavik']),
  // https://github.com/yomidevs/yomitan/issues/888
  ruby: within(`<ruby>Canberra<rp>(</rp><rt>kahn</rt><rp>)</rp></ruby> ${rest}`, ['Canberra']),
  // https://github.com/julkue/mark.js/issues/127
  'a line break': within(`The choice was Ottawa<br>Nairobi ${rest}`, ['Ottawa', 'Nairobi']),
  'adjacent blocks': within(`</p><p>They left Ottawa</p><p>Nairobi ${rest}`, ['Ottawa', 'Nairobi']),
  ligatures: within(`Reykjavik ${rest} The ﬁnal oﬃce was ready.`, ['Reykjavik']),
  // https://github.com/julkue/mark.js/issues/69
  'soft hyphens': within(`Reyk&shy;ja&shy;vik ${rest}`, ['Reyk\u00adja\u00advik']),
  'zero-width spaces': within(`After Reykjavik\u200b, Canberra\u200b ${rest}`, ['Reykjavik', 'Canberra']),
  'no-break spaces': within(`The envoy flew to New&nbsp;Zealand, which ${rest}`, ['New\u00a0Zealand']),
  'right to left': within(`<span dir="rtl">\u200fReykjavik\u200f</span> ${rest}`, ['Reykjavik']),
  // https://github.com/w3c/csswg-drafts/issues/698
  'Arabic beside English': within(`Canberra (<span lang="ar" dir="rtl">كانبرا</span>) ${rest}`, ['Canberra']),
  'vertical writing': within(`<span style="writing-mode:vertical-rl">Canberra</span> ${rest}`, ['Canberra']),
  'display: contents': within(`<span style="display:contents">Canberra</span> ${rest}`, ['Canberra']),
  'first letter': within(`<span class="drop">C</span>anberra ${rest}`, ['Canberra'], {
    head: '<style>.drop{float:left;font-size:3em} p::first-letter{color:red}</style>',
  }),
  'text transforms': within(`<span style="text-transform:uppercase">Canberra</span> ${rest}`, ['Canberra']),
  'SVG text beside it': within(`Canberra ${rest} <svg width="90" height="20"><text y="15">Oslo</text></svg>`, [
    'Canberra',
  ]),
  'MathML beside it': within(`Canberra ${rest} <math><mi>x</mi><mo>=</mo><mn>2</mn></math>`, ['Canberra']),
}
