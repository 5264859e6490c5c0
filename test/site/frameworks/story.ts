/** What a page of each framework shows: an article that is first rendered by a server and then changed by its state. */
export interface Story {
  title: string
  /** Text beside elements that comes and goes: where another has touched it, React fails to remove it. */
  note?: string
  posts: { id: number; text: string; place: string; rest: string }[]
}

const rest =
  ', where the second round of the talks was to be held, as officials who were familiar with them told reporters.'
const lead = 'The delegations met again on Monday for two days of talks, the first of their kind since the spring, in '
const places = ['Canberra', 'Nairobi', 'Warsaw', 'Ottawa', 'Reykjavik', 'Budapest']

export const first: Story = {
  title: 'Talks in several cities',
  note: 'Reported from Oslo on Monday. ',
  posts: places.map((place, id) => ({ id, text: lead, place, rest })),
}

/**
 * What the state makes of it, one after the other: text replaced, text beside elements removed, an item removed, the list
 * extended, then reordered, text put back.
 * https://github.com/facebook/react/issues/17256, https://github.com/facebook/react/issues/22702
 */
export const changes: ((story: Story) => Story)[] = [
  (story) => ({
    ...story,
    posts: story.posts.map((post) => (post.place === 'Warsaw' ? { ...post, place: 'Copenhagen' } : post)),
  }),
  ({ note: _, ...story }) => story,
  (story) => ({ ...story, posts: story.posts.filter(({ place }) => place !== 'Ottawa') }),
  (story) => ({ ...story, posts: [...story.posts, { id: places.length, text: lead, place: 'Lisbon', rest }] }),
  (story) => ({ ...story, posts: story.posts.toReversed() }),
  (story) => ({ ...story, note: 'Reported from Lima on Tuesday. ' }),
]

/** What is marked of it before its first change, and after its last. */
export const marked = ['Oslo', ...places]
export const markedAfter = ['Lima', 'Lisbon', 'Budapest', 'Reykjavik', 'Copenhagen', 'Nairobi', 'Canberra']

/** Set by the page's script for those who look at it: it takes the server's markup over, and later makes the changes. */
export interface Running {
  hydrate(): void | Promise<void>
  show(story: Story): void | Promise<void>
}
