import {definePlugin, type Schema} from 'sanity'

import type {Language} from '../../content/language/language.ts'
import {inputFor, Item, Preview} from './components.tsx'
import {linkType} from './documentValues.ts'
import {registrationBadge} from './registrationBadge.ts'

/** The field of a document type that holds registration links. */
function linksFieldOf(schema: Schema, documentType: string): string | undefined {
  const type = schema.get(documentType)
  if (type?.jsonType !== 'object') return undefined
  return type.fields.find(
    ({type: field}) => field.jsonType === 'array' && field.of.some(({name}) => name === linkType),
  )?.name
}

export interface RegistrationOptions {
  /** BCP 47 tag, for the labels of links in documents without a field `language`; Swedish if left out. */
  readonly language?: Language
}

/**
 * Registration links that are pasted and done, and how registration stands, wherever a document with
 * a list of `registrationLink` is shown. Lists of documents need `withRegistration` as well.
 */
export const registration = definePlugin<RegistrationOptions | void>((options) => ({
  name: 'lectern-registration',
  form: {components: {input: inputFor(options?.language), item: Item, preview: Preview}},
  document: {
    badges: (badges, {schema, schemaType}) => {
      const field = linksFieldOf(schema, schemaType)
      return field === undefined ? badges : [...badges, registrationBadge(field)]
    },
  },
}))
