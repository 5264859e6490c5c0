import { type DifficultPage, rest, within } from './difficult-page'

/** Pages that take long to load, with any extension or none. */
export const heavyPages: Record<string, DifficultPage> = {
  '100,000 nodes': within(`Canberra ${rest}`, ['Canberra'], { body: '<i>x</i>'.repeat(50_000), moves: true }),
  // More than is annotated at once, and taken for no article at that: it has to open and close like any other page.
  '5 MB of text': within(`Canberra ${rest}`, [], {
    body: `<pre>${'lorem ipsum dolor sit amet '.repeat(190_000)}</pre>`,
    moves: true,
  }),
  'nesting of 5,000': within(`Canberra ${rest}`, ['Canberra'], { body: '<div>'.repeat(5000) }),
}
