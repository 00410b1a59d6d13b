import {defined} from '../../../content/objects/defined.ts'
import type {BodyBlock} from '../../../content/text/portableText.ts'
import type {Period} from '../../../content/time/period.ts'
import {isSure} from '../interpret/factRules.ts'
import {contactLists} from '../interpret/facts.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {apartFromOffice} from '../interpret/names/fullName.ts'
import type {PageType} from '../interpret/pageTypes.ts'
import {addDays, toInstant, toWall} from '../interpret/period/zonedTime.ts'
import {firstTags, firstText} from '../mapping/pageKeys.ts'
import {titleOf} from './documents/title.ts'
import {languageTag} from './join/joinTranslations.ts'
import {pageAddresses} from './pageAddresses.ts'
import type {NamedEntry, PageEntry, PartEntry, PresentedEntry} from './pageEntry.ts'
import {employersOf, organisationsOf, peopleOf} from './pagePeople.ts'
import {partOfKeys} from './partOfKeys.ts'
import {sessionIds} from './sessionIds.ts'

const hrefsIn = (block: BodyBlock): readonly string[] => {
  if (block._type !== 'block') return []
  return block.markDefs.flatMap((mark) => (mark._type === 'link' ? [mark.href] : []))
}

const speakersOf = ({facts}: InterpretedPage): readonly NamedEntry[] =>
  facts.programme.flatMap((fact) =>
    isSure(fact)
      ? fact.value.speakers.map((written) => {
          const {name, office} = apartFromOffice(written)
          return {name, line: fact.place.start.line, ...defined({role: office})}
        })
      : [],
  )

const partsOf = (interpreted: InterpretedPage): readonly PartEntry[] => {
  const {page, facts} = interpreted
  const ids = sessionIds(page.id, facts)
  return [...facts.programme, ...facts.parts].map(({value, rule}, index) => ({
    id: ids[index] ?? '',
    sure: isSure({rule}),
    title: value.title,
    kind: value.kind,
    ...defined({
      start: value.period?.start,
      end: value.period?.end,
    }),
    hrefs: 'hrefs' in value ? value.hrefs : [],
  }))
}

/**
 * Without the bare names of lists and sentences, which only the second reading looks up: there are
 * many. Of a list in which one has presenters all are kept, since they keep each other company.
 */
const presentedOf = ({facts}: InterpretedPage): readonly PresentedEntry[] => {
  const lists = new Set(
    facts.presentations.flatMap(({value}) => (value.presenters.length > 0 ? value.list : []) ?? []),
  )
  return facts.presentations
    .filter(({value}) => value.list === undefined || lists.has(value.list))
    .map(({value, evidence, place, rule}) => ({
      title: value.title,
      presenters: value.presenters,
      hrefs: value.hrefs,
      rule,
      ...defined({list: value.list}),
      evidence: evidence.slice(0, shortText),
      line: place.start.line,
    }))
}

const shortText = 300

const summaryOf = ({page, body, keys}: InterpretedPage): string => {
  const stated = firstText(page.frontMatter, keys.ingress) ?? ''
  const text = body.blocks
    .slice(0, 3)
    .flatMap((block) => (block._type === 'block' ? block.children.map((span) => span.text) : []))
  return [stated, ...text].join(' ').slice(0, 2 * shortText)
}

const untilOf = ({start, end, allDay, timeZone}: Period): string | undefined => {
  if (start === undefined || (end !== undefined && allDay !== true)) return end
  return toInstant(addDays(toWall(end ?? start, timeZone).day, 1), undefined, timeZone)
}

/**
 * What the index keeps of a page that becomes a document. Other links than those for registering
 * are kept only where something is to be told from them: which pages are translations of each
 * other, which hosts are the site's own.
 */
export function surveyPage(
  interpreted: InterpretedPage,
  type: PageType,
  knowsOrigins: boolean,
  index: number,
): PageEntry {
  const {page, body, facts, keys} = interpreted
  const {frontMatter} = page
  const translation = firstText(frontMatter, keys.translation)
  const [opening] = body.blocks
  const image =
    firstText(frontMatter, keys.image) ??
    page.image ??
    (opening?._type === 'figure' ? opening.original : undefined)
  const period = facts.period !== undefined && isSure(facts.period) ? facts.period.value : undefined
  const categories = firstTags(frontMatter, keys.categories)
  const registration = facts.registration.map(({value}) => value.url)
  const others = [...facts.links.map(({value}) => value.url), ...body.blocks.flatMap(hrefsIn)]
  const hasRef = translation !== undefined && !languageTag.test(translation)
  return {
    index,
    path: page.path,
    digest: page.digest,
    id: page.id,
    type,
    draft: page.draft,
    language: page.language,
    title: titleOf(page, body, keys).title,
    slug: page.slug,
    slugs: [page.ownSlug, ...page.longerSlugs],
    url: page.url,
    ...defined({translation}),
    addresses: pageAddresses(page),
    ...defined({
      start: period?.start,
      end: period?.end,
      until: period === undefined ? undefined : untilOf(period),
      image,
      place: facts.place?.value.name === undefined ? undefined : facts.place.value.name,
    }),
    hrefs: [...new Set(hasRef && knowsOrigins ? registration : [...registration, ...others])],
    summary: type === 'project' && categories.length > 0 ? summaryOf(interpreted) : undefined,
    categories,
    presented: presentedOf(interpreted),
    parts: partsOf(interpreted),
    wholes: facts.wholes.map(({value}) => value),
    ...defined({
      sessionOf: interpreted.isSession ? (firstText(frontMatter, keys.partOf) ?? '') : undefined,
      partOf:
        type === 'event' && !interpreted.isSession
          ? firstText(frontMatter, partOfKeys(keys))
          : undefined,
    }),
    people: [
      ...peopleOf(facts.contacts, ...contactLists, 'sessionSpeakers'),
      ...speakersOf(interpreted),
    ],
    organisations: [
      ...organisationsOf(facts.contacts, 'contacts', 'organisers', 'partners'),
      ...employersOf(facts.contacts),
    ],
  }
}
