import {
  type Path,
  type SanityClient,
  type SanityDocument,
  type Source,
  getPublishedId,
  validateDocument,
} from 'sanity'

import {isChecked} from '../../content/findings/checkedDocument.ts'
import {findingsOf} from '../../content/findings/findings.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {loadContext} from '../../queries/findings/loadContext.ts'
import {hasField} from '../../schemas/rules/hasField.ts'
import {type Companion, findCompanions} from './companions.ts'

/** Something to be said of one field. */
export interface Remark {
  readonly message: string
  readonly path: Path
}

export interface CheckedCompanion extends Companion {
  readonly errors: readonly Remark[]
  readonly warnings: readonly Remark[]
}

/** What is to be said before a document is published. */
export interface Check {
  readonly errors: readonly Remark[]
  readonly warnings: readonly Remark[]
  /** In the order in which they have to be published, before the document itself. */
  readonly companions: readonly CheckedCompanion[]
}

interface Remarks {
  readonly errors: readonly Remark[]
  readonly warnings: readonly Remark[]
}

/** Looks at `draft` and at all that would be published with it, as if that were published. */
export async function check(
  source: Source,
  client: SanityClient,
  draft: SanityDocument,
  site: Site,
): Promise<Check> {
  const raw = client.withConfig({perspective: 'raw'})
  const found = await findCompanions(
    (ids) => raw.fetch<readonly SanityDocument[]>('*[_id in $ids]', {ids}),
    draft,
  )
  const companions = found.filter((companion) => source.schema.has(companion.draft._type))
  const planned = new Set(companions.map(({id}) => id))
  const documents = [draft, ...companions.map((companion) => companion.draft)]
  const findings = await findingsIn(source, client, documents, planned, site)
  const remarksOn = async (document: SanityDocument): Promise<Remarks> => {
    const markers = await validateDocument({
      document,
      workspace: source,
      environment: 'studio',
      getDocumentExists: async ({id}) =>
        planned.has(id) ||
        raw.fetch<boolean>('defined(*[_id == $id][0]._id)', {id: getPublishedId(id)}),
    })
    return remarks(markers, findings.get(document) ?? [])
  }
  const [own, others] = await Promise.all([
    remarksOn(draft),
    Promise.all(
      companions.map(async (companion) => ({...companion, ...(await remarksOn(companion.draft))})),
    ),
  ])
  return {...own, companions: others}
}

interface Judged extends Remark {
  readonly severity: 'error' | 'warning'
}

const findingsIn = async (
  {schema}: Source,
  client: SanityClient,
  documents: readonly SanityDocument[],
  planned: ReadonlySet<string>,
  site: Site,
): Promise<ReadonlyMap<SanityDocument, readonly Judged[]>> => {
  const checked = documents
    .filter(isChecked)
    .map((document) => ({document, plain: {...document, _id: getPublishedId(document._id)}}))
  const contextOf = await loadContext(
    (perspective, query, params) => client.withConfig({perspective}).fetch(query, params),
    checked.map(({plain}) => plain),
    {...site, now: new Date()},
  )
  return new Map(
    checked.map(({document, plain}) => {
      const context = contextOf(plain)
      const referred = new Map(
        [...context.referred].map(([id, target]) => [
          id,
          planned.has(id) ? {...target, state: 'published' as const} : target,
        ]),
      )
      return [
        document,
        findingsOf(plain, {...context, referred})
          .filter(({path}) => hasField(schema, plain._type, path))
          .map(({severity, message, path}) => ({severity, message, path: [...path]})),
      ]
    }),
  )
}

interface Marker extends Remark {
  readonly level: 'error' | 'warning' | 'info'
}

/** The schema and the rules may say the same of a field; it is said once. */
const remarks = (markers: readonly Marker[], findings: readonly Judged[]): Remarks => {
  const said = new Set(markers.map(({message}) => message))
  const news = findings.filter(({message}) => !said.has(message))
  const all = [...markers.map(({level, ...remark}) => ({...remark, severity: level})), ...news]
  return {
    errors: all.filter(({severity}) => severity === 'error'),
    warnings: all.filter(({severity}) => severity === 'warning'),
  }
}
