import type { FormKind } from '../names'
import { aliasKinds } from '../schema'
import type { KnowledgeRecord } from './read-records'

/** A surface form of an entity, as it goes into the pack. */
export interface Form {
  text: string
  kind: FormKind
  /** Share of this reading where nothing around the name decides, 0…1. */
  alone: number
}

/** Every surface form of a record: its name, its aliases, and the plurals of weapons ("Tomahawks"). */
export function formsOf(record: KnowledgeRecord): Form[] {
  const share = new Map(record.misleading.map(({ form, alone }) => [form, alone]))
  const forms: Form[] = [{ text: record.name, kind: 'name', alone: share.get(record.name) ?? 1 }]
  for (const kind of aliasKinds) {
    for (const text of record.aliases[kind] ?? []) forms.push({ text, kind, alone: share.get(text) ?? 1 })
  }
  if (record.kind === 'leader') forms.push(...forms.flatMap(withInitials))
  if (record.kind === 'weapon') {
    const plural = (form: Form) => ({ ...form, text: `${form.text}s`, alone: share.get(`${form.text}s`) ?? form.alone })
    forms.push(...forms.filter(({ text }) => /\p{Ll}$|\d$/u.test(text) && !/s$/.test(text)).map(plural))
    forms.push(...forms.filter(({ text }) => /\p{Lu}$/u.test(text)).map(plural))
  }
  return forms
}

/** "J.D. Vance" and "JD Vance" are written for one another. */
function withInitials(form: Form): Form[] {
  const [, first, second, rest] = /^(\p{Lu})\.? ?(\p{Lu})\.? (.+)$/u.exec(form.text) ?? []
  if (!rest) return []
  return [`${first}${second} ${rest}`, `${first}.${second}. ${rest}`]
    .filter((text) => text !== form.text)
    .map((text) => ({ ...form, text }))
}
