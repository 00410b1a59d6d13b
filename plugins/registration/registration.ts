import {definePlugin, type Schema} from 'sanity'

import type {SiteOptions} from '../../content/settings/siteSettings.ts'
import {siteLayout} from '../../schemas/components/SiteContext.tsx'
import {Input, Item, Preview} from './components.tsx'
import {linkType} from './documentValues.ts'
import {registrationBadge} from './registrationBadge.ts'

/** The field of a document type that holds registration links. */
const linksFieldOf = (schema: Schema, documentType: string): string | undefined => {
  const type = schema.get(documentType)
  if (type?.jsonType !== 'object') return undefined
  return type.fields.find(
    ({type: field}) => field.jsonType === 'array' && field.of.some(({name}) => name === linkType),
  )?.name
}

/**
 * Registration links that are pasted and done, and how registration stands, wherever a document with
 * a list of `registrationLink` is shown. Lists of documents need `withRegistration` as well. Labels in
 * documents without a field `language` are in the first of `languages`, else in English.
 */
export const registration = definePlugin<SiteOptions | void>((options) => ({
  name: 'lectern-registration',
  studio: {components: {layout: siteLayout(options)}},
  form: {components: {input: Input, item: Item, preview: Preview}},
  document: {
    badges: (badges, {schema, schemaType}) => {
      const field = linksFieldOf(schema, schemaType)
      return field === undefined ? badges : [...badges, registrationBadge(field)]
    },
  },
}))
