import type {RelatedDocument} from '../../../website/index.ts'

type Of<Type extends RelatedDocument['_type']> = Extract<RelatedDocument, {readonly _type: Type}>

const byName = (a: string | undefined, b: string | undefined): number =>
  (a ?? '').localeCompare(b ?? '')

/** The newest first. */
export function projectsIn(documents: readonly RelatedDocument[]): readonly Of<'project'>[] {
  return documents
    .filter((document) => document._type === 'project')
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || byName(a.title, b.title))
}

export function groupsIn(documents: readonly RelatedDocument[]): readonly Of<'group'>[] {
  return documents
    .filter((document) => document._type === 'group')
    .toSorted((a, b) => byName(a.title, b.title))
}

export function peopleIn(documents: readonly RelatedDocument[]): readonly Of<'person'>[] {
  return documents
    .filter((document) => document._type === 'person')
    .toSorted((a, b) => byName(a.name, b.name))
}
