import type {PreviewConfig, SchemaTypeDefinition} from 'sanity'

import {type SiteOptions, siteOf} from '../../content/settings/siteSettings.ts'
import {registrationLink} from '../../schemas/objects/registrationLink.ts'
import {linkType, linksIn, occasionOf, type Values} from './documentValues.ts'
import {RowState} from './RowState.tsx'

/**
 * Shows how registration stands in every row of a list of documents with registration links, and adds
 * the type of those links where there is none. Sanity puts the types of a Studio together after those
 * of its plugins, so no plugin sees them: they are handed over where they are named.
 *
 * `schema: {types: withRegistration(types, {timeZone: 'Europe/Oslo'})}`
 */
export function withRegistration(
  types: readonly SchemaTypeDefinition[],
  options?: SiteOptions,
): SchemaTypeDefinition[] {
  const hasLinkType = types.some(({name}) => name === linkType)
  return [...types.map(withState), ...(hasLinkType ? [] : [registrationLink(siteOf(options))])]
}

/** What the row needs to know, under names that no other preview uses. */
const own = {
  period: 'registrationOfPeriod',
  status: 'registrationOfStatus',
  links: 'registrationOfLinks',
  eventPeriod: 'registrationOfEventPeriod',
  eventStatus: 'registrationOfEventStatus',
} as const

const withState = (definition: SchemaTypeDefinition): SchemaTypeDefinition => {
  const fields = fieldsOf(definition)
  const links = fields.find(holdsLinks)?.name
  if (links === undefined || !('preview' in definition)) return definition
  const isPart = fields.some(({name}) => name === 'event')
  const select = {
    [own.links]: links,
    [own.period]: 'period',
    [own.status]: 'status',
    ...(isPart ? {[own.eventPeriod]: 'event.period', [own.eventStatus]: 'event.status'} : {}),
  }
  return {...definition, preview: withRow(definition.preview, select, isPart)}
}

const withRow = (
  preview: PreviewConfig | undefined,
  select: Readonly<Record<string, string>>,
  isPart: boolean,
): PreviewConfig => {
  const prepare = preview?.prepare ?? asItIs
  return {
    select: {...preview?.select, ...select},
    prepare: (values: Values, options) => {
      const event = {period: values[own.eventPeriod], status: values[own.eventStatus]}
      const occasion = occasionOf(
        {period: values[own.period], status: values[own.status]},
        isPart ? occasionOf(event) : undefined,
      )
      // Not in Sanity's type of what is prepared, but in that of what a row shows.
      const row = {children: <RowState links={linksIn(values[own.links])} occasion={occasion} />}
      return {...prepare(others(values), options), ...row}
    },
  }
}

const asItIs: NonNullable<PreviewConfig['prepare']> = (values) => values

const ownNames = new Set<string>(Object.values(own))

const others = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !ownNames.has(name)))

interface Field {
  readonly name: string
  readonly of?: readonly {readonly type: string}[]
}

const fieldsOf = (definition: SchemaTypeDefinition): readonly Field[] =>
  definition.type === 'document' && 'fields' in definition ? definition.fields : []

const holdsLinks = ({of}: Field): boolean => of?.some(({type}) => type === linkType) === true
