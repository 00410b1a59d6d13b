import type {CheckedDocument} from './checkedDocument.ts'
import type {FieldPath} from './finding.ts'

/** A document that another one names in a field. */
export interface Mention {
  readonly id: string
  readonly path: FieldPath
}

export function projectMentions({presentations = []}: CheckedDocument): readonly Mention[] {
  return presentations.flatMap(({_key, project}) =>
    project === undefined ? [] : [{id: project._ref, path: ['presentations', {_key}, 'project']}],
  )
}

export function speakerMentions({speakers}: CheckedDocument): readonly Mention[] {
  return listed('speakers', speakers)
}

export function organiserMentions({organisers}: CheckedDocument): readonly Mention[] {
  return listed('organisers', organisers)
}

export function presenterMentions({presentations = []}: CheckedDocument): readonly Mention[] {
  return presentations.flatMap(({_key, presenters = []}) =>
    presenters.map((presenter) => ({
      id: presenter._ref,
      path: ['presentations', {_key}, 'presenters', {_key: presenter._key}],
    })),
  )
}

export function contactMentions({contacts = []}: CheckedDocument): readonly Mention[] {
  return contacts.flatMap(({_key, person}) =>
    person === undefined ? [] : [{id: person._ref, path: ['contacts', {_key}, 'person']}],
  )
}

const listed = (
  field: string,
  references: readonly {readonly _key: string; readonly _ref: string}[] = [],
): readonly Mention[] => references.map(({_key, _ref}) => ({id: _ref, path: [field, {_key}]}))

/** All whose state the rules ask for. */
export function mentionedIds(document: CheckedDocument): readonly string[] {
  return [projectMentions, speakerMentions, presenterMentions, contactMentions, organiserMentions]
    .flatMap((mentions) => mentions(document))
    .map(({id}) => id)
}
