import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {valuesOf} from '../mapping/frontMatterValue.ts'
import type {Mapping, PageRule} from '../mapping/mappingShape.ts'
import {plainKey} from '../mapping/plainKey.ts'
import {templateKeys} from '../mapping/templates.ts'
import {underHeading} from '../mapping/underHeading.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'

/** The mapping of a site stands there, if no other file was given. */
const path = 'lectern.yml'

const keysIn = ({
  fields = {},
  templates = {},
}: Pick<Mapping, 'fields' | 'templates'>): readonly string[] => [
  ...Object.values(fields).flat(),
  ...Object.values(templates).flatMap(templateKeys),
]

const conditionsOf = ({
  type,
  fields: _fields,
  set: _set,
  templates: _templates,
  headings: _headings,
  ...conditions
}: PageRule): string =>
  `${Object.entries(conditions)
    .map(([name, value]) => `${name}: ${[value].flat().join(', ')}`)
    .join('; ')} → ${type}`

const unused = (reason: string, hint: string): Message =>
  makeMessage('mapping-unused', {reason, source: 'interpret', path, hint})

/** Notes which rules and keys of a mapping any page of the site fits. */
export function startMappingUse(mapping: Mapping = {}) {
  const rules = new Set(mapping.pages ?? [])
  const keys = new Set([mapping, ...rules].flatMap(keysIn))
  const headings = new Set(
    [mapping, ...rules].flatMap((each) => Object.values(each.headings ?? {}).flat()),
  )
  return {
    add: ({page, rule}: InterpretedPage): void => {
      if (rule !== undefined) rules.delete(rule)
      for (const key of keys) {
        if (valuesOf(page.frontMatter, [plainKey(key)]).length > 0) keys.delete(key)
      }
      for (const heading of headings) {
        if (underHeading(page.body, [heading]) !== undefined) headings.delete(heading)
      }
    },
    messages: (): readonly Message[] => [
      ...[...rules].map((rule) =>
        unused(
          `No page of the site fits the rule \`${conditionsOf(rule)}\``,
          'Look at its spelling, and whether a rule above it takes its pages.',
        ),
      ),
      ...[...keys].map((key) =>
        unused(
          `No page of the site has the key \`${key}\` that the mapping names`,
          'Look at its spelling, or take it out.',
        ),
      ),
      ...[...headings].map((heading) =>
        unused(
          `No page of the site has text under the heading \`${heading}\` that the mapping names`,
          'Look at its spelling, or take it out.',
        ),
      ),
    ],
  }
}
