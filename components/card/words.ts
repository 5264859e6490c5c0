/** The message key of a weapon's or place's class: "first-level region" → `class_first_level_region`. */
export function classKey(name: string): string {
  return `class_${name.replace(/[^a-z]/g, '_')}`
}
