import rules from './looks.css?raw'

/** What is printed is the page's own. */
const onScreen = (elements: string) => `@media screen { ${elements} {${rules}} }`

/**
 * The looks of marks, for text in open shadow roots as well, without touching these. Chromium hands the looks of a
 * highlight down from the root element through every tree, and computes no other element's for it. Firefox looks at the
 * element that a text stands in, but the reader's own style sheets hold in every tree. (Of those Chromium takes no
 * background.) No page sees such a sheet.
 */
export const looks = import.meta.env.FIREFOX
  ? ({ css: onScreen('*'), origin: 'USER' } as const)
  : ({ css: onScreen(':root'), origin: 'AUTHOR' } as const)
