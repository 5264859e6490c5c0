/** Endings of English grammar. Given names that have one too (James, Eric) are known by lists. */
const ENDING = /(?:ing|ed|ly|ion|ist|ish|ian|ment|ness|al|ic|ive|ous|s)$/

/** Whether a word may be one of the language in some form that no list of common words has: "besieged". */
export const isInflected = (word: string) => ENDING.test(word)
