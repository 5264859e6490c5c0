/*
 * Prose as newspapers write it, of any length and never twice the same: sentences with slots for names and for ordinary
 * words. One name in some sixteen words, as in news.
 */

/** Names to fill the slots with, the best known first. */
export interface Cast {
  leaders: readonly string[]
  weapons: readonly string[]
  places: readonly string[]
}

/** @returns a number from 0 (inclusive) to 1 (exclusive), the same ones for the same seed */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    const one = Math.imul(state ^ (state >>> 15), state | 1)
    const two = one ^ (one + Math.imul(one ^ (one >>> 7), one | 61))
    return ((two ^ (two >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Paragraphs of one to five sentences, together at least so many characters long. */
export function newsOf(cast: Cast, characters: number, random: () => number): string[] {
  const paragraphs: string[] = []
  for (let length = 0; length < characters; length += paragraphs.at(-1)!.length + 1) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 5) }, () => sentence(cast, random))
    paragraphs.push(sentences.join(' '))
  }
  return paragraphs
}

function sentence(cast: Cast, random: () => number): string {
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  // Few names are in most news, and most names in little: the rank is drawn on a logarithmic scale.
  const known = (list: readonly string[]) => list[Math.floor(list.length ** random()) - 1] ?? list[0]!
  const fill: Record<string, () => string> = {
    L: () => known(cast.leaders),
    S: () => known(cast.leaders).split(' ').at(-1)!,
    W: () => known(cast.weapons),
    P: () => known(cast.places),
    n: () => String(2 + Math.floor(random() * 90)),
    who: () => any(people),
    what: () => any(things),
    how: () => any(manners),
    did: () => any(deeds),
    when: () => any(times),
    which: () => any(qualities),
  }
  const text = any(sentences).replace(/\{(\w+)\}/g, (_, slot: string) => fill[slot]!())
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const words = (list: string) => list.trim().split(/\s*,\s*/)

const people =
  words(`officials, residents, two witnesses, the ministry, a spokeswoman, rescue workers, analysts, farmers,
  the central bank, aid groups, diplomats, the opposition, local media, a senior officer, judges, engineers, teachers,
  the families, border guards, market traders, doctors at the hospital, investigators, campaigners, the company`)
const things =
  words(`the budget, a ceasefire, grain exports, the power station, winter supplies, the new law, a prisoner exchange,
  air defences, the ballot, a rail bridge, refugee numbers, the currency, interest rates, the inquiry, water levels,
  a naval exercise, the vaccine, school buildings, oil deliveries, the peace plan, a corruption case, the harvest`)
const manners =
  words(`slowly, without warning, in private, for the first time, under heavy guard, at short notice, as expected,
  after weeks of delay, in spite of protests, with little debate, behind closed doors, by a narrow margin`)
const deeds =
  words(`criticised, postponed, discussed, defended, approved, rejected, described, prepared, inspected, questioned,
  repaired, financed, studied, suspended, welcomed, measured, published, reviewed`)
const times =
  words(`on Monday, late on Tuesday, last week, in the early hours, this month, a year ago, over the weekend, by noon,
  in September, since the spring, on the eve of the summit, during the night`)
const qualities =
  words(`local, costly, unusual, long, fragile, public, secret, temporary, broad, difficult, recent, modest,
  disputed, detailed, peaceful, sudden, technical, joint`)

const sentences = `
{who} {did} {what} {when}.
{who} said {what} had been {did} {how}, and that more would follow {when}.
President {L} {did} {what} {when}, {who} said.
{L} met {L} in {P} {when} to talk about {what}.
“We will not wait,” {S} said, “and nobody should think that {what} can be {did} {how}.”
At least {n} people were injured near {P} {when}, according to {who}.
{P} has {did} {what}, a {which} step that {who} had asked for.
The {W} was {did} {when}; {who} called it a {which} weapon.
{who} counted {n} {W} missiles over {P} and {P}.
In {P}, the capital, {who} {did} {what} {how}.
Prices rose by {n} per cent {when}, while wages in {P} hardly moved.
It was not clear who had {did} {what}, or why {who} had waited so long.
The agreement between {P} and {P} was signed {how}.
Prime Minister {L} told parliament that {what} would cost ${'$'}{n} million.
A {which} report by {who} says that {n} of {n} districts lack clean water.
{S}’s critics say that the {which} reform was {did} too late.
Snow fell on the hills above the town, and the road stayed closed until {who} had cleared it.
“It is a {which} moment for all of us,” said a teacher who had walked {n} kilometres to vote.
Shares fell {when} after {who} {did} {what}.
Shipping through the strait was {did} {how} – the third time since the spring.
{who} in {P} denied the claim, which could not be verified.
The foreign ministers of {P}, {P} and {P} want to meet again {when}.
Several {W}s were sent to {P}, where {who} had asked for them {when}.
For {n} years the museum kept the letters in a {which} room that few visitors ever saw.
The court {did} the appeal {how} and set a new date for the hearing.
Trains between {P} and {P} were cancelled, and buses ran {how}.
{L}, who took office {when}, has {did} {what} {how}.
“{what} is a matter for {P} alone,” {L} said in a speech {when}.
Rain is forecast for the coast, with winds of up to {n} kilometres an hour.
Neither {S} nor {S} commented on {what}.
The team lost again, and the coach spoke of a {which} season that nobody would want to repeat.
{who} expect {what} to be {did} before the end of the year, if the weather holds.
More than {n},000 people have left {P} since the fighting began.
A {which} study of {n} hospitals found that most patients had waited for months.
Asked about {what}, {L} shrugged and pointed to {P}.
The old harbour is being rebuilt, and the {which} fish market will move to the other bank of the river.
`
  .trim()
  .split('\n')
