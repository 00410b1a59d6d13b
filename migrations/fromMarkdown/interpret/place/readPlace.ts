import type {AttendanceMode, Place} from '../../../../content/documents/documents.ts'
import type {Link} from '../../../../content/links/link.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {
  isList,
  isMap,
  memberOf,
  plainValue,
  scalarText,
  valuesOf,
  type NamedValue,
} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {withoutWikiLinks} from '../../mapping/wikiLink.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import {everyLexicon, type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import {isScript, withoutSpaces, withScheme} from '../links/address.ts'
import {kindOfHost} from '../links/linkHosts.ts'
import {pattern, type Pattern} from '../tokens/pattern.ts'
import {attendanceModeOf} from './attendanceMode.ts'
import {splitAddress} from './splitAddress.ts'
import {withRoom} from './withRoom.ts'

export interface PlaceReading {
  readonly place?: Fact<Place>
  readonly attendanceMode?: Fact<AttendanceMode>
}

const names = memberNames.place

type PlaceParts = Omit<Place, '_type'>
type YamlMap = Readonly<Record<string, YamlValue>>

const ofTown: ReadonlySet<string> = new Set([...names.postcode, ...names.town])
const isOfStreet = (key: string): boolean => !ofTown.has(key)

const isUrl = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

/** "[Hall](https://…), 5 Mill Lane": what stands behind the link goes on with the place. */
const markdownLink = /^\[([^\]]+)\]\((\S+?)\)(?=$|[\s,;(])/u
/** A line break, of HTML with what HTML allows in it. */
const lineBreak = /\s*,?\s*(?:<br\s*\/?>|\n)\s*/giu

const partsOfText = (written: string, lexicon: Lexicon): PlaceParts => {
  const lines = withoutWikiLinks(written).replaceAll(lineBreak, ', ')
  const text = lines.replace(/,\s*$/u, '')
  if (text === '') return {}
  const link = markdownLink.exec(text)
  if (link?.[1] !== undefined && link[2] !== undefined)
    return {...partsOfText(link[1] + text.slice(link[0].length), lexicon), url: link[2]}
  if (isUrl(withoutSpaces(text))) return {url: withoutSpaces(text)}
  const words = lexicon.read(text)
  const {saysMore, mode} = attendanceModeOf(words)
  if (!saysMore) return {}
  return mode === 'onsite' ? splitAddress(text) : {name: text}
}

const numberOf = (value: YamlValue | undefined): number | undefined => {
  const number = Number(scalarText(value) ?? Number.NaN)
  return Number.isFinite(number) ? number : undefined
}

const twoFigures = /^(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)$/u

const pointAt = (lat: number, lng: number): Pick<PlaceParts, 'location'> =>
  Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? {location: {_type: 'geopoint', lat, lng}} : {}

/** `lat` and `lng`, also inside of one key, or as two figures there: `geo: 59.3, 18.1`. */
const pointOf = (map: YamlMap): Pick<PlaceParts, 'location'> => {
  const lat = numberOf(memberOf(map, names.latitude)?.value)
  const lng = numberOf(memberOf(map, names.longitude)?.value)
  if (lat !== undefined && lng !== undefined) return pointAt(lat, lng)
  const inside = memberOf(map, names.point)?.value
  if (isMap(inside)) return pointOf(inside)
  const [, first, second] = twoFigures.exec(scalarText(inside) ?? '') ?? []
  return first === undefined ? {} : pointAt(Number(first), Number(second))
}

type AddressPart = 'postcode' | 'town' | 'state' | 'country'

/** On a page itself `state` and `land` are seldom of an address, and a town alone is no place. */
const addressOfPage = (map: YamlMap, keys: FieldKeys, isPlaced: boolean): string | undefined => {
  const isOfPlace = isPlaced || memberOf(map, keys.address.filter(isOfStreet)) !== undefined
  const known = (line: readonly string[]) =>
    isOfPlace ? line.filter((key) => keys.address.includes(key)) : []
  const {postcode, town} = names
  return addressIn(map, keys, {
    postcode: known(postcode),
    town: known(town),
    state: [],
    country: [],
  })
}

/** Street, postcode and town, one after the other. */
const addressIn = (
  map: YamlMap,
  keys: FieldKeys,
  {postcode, town, state, country}: Readonly<Record<AddressPart, readonly string[]>>,
): string | undefined => {
  const said = (line: readonly string[]) => scalarText(memberOf(map, line)?.value)
  const region = said(state)
  /** Where states are named the postcode stands behind them: "Mapleton, MN 56065". */
  const lines =
    region === undefined ? [[said(postcode), said(town)]] : [[said(town)], [region, said(postcode)]]
  const written = [[said(keys.address.filter(isOfStreet))], ...lines, [said(country)]]
    .map((line) => line.filter((part) => part !== undefined).join(' '))
    .filter((line) => line !== '')
  return written.length === 0 ? undefined : written.join(', ')
}

/** Reads a map as a place: by its members, or by the keys that the site has for a place. */
export function partsOfMap(map: YamlMap, keys: FieldKeys, lexicon: Lexicon): PlaceParts {
  const name = scalarText(memberOf(map, [...names.name, ...keys.place])?.value)
  const room = scalarText(memberOf(map, keys.room)?.value)
  const inside = memberOf(map, keys.address)?.value
  const address = addressIn(isMap(inside) ? inside : map, keys, names)
  const url = scalarText(memberOf(map, names.url)?.value)
  const own: PlaceParts =
    name === undefined ? {} : address === undefined ? partsOfText(name, lexicon) : {name}
  return {
    ...own,
    ...defined({
      name: own.name === undefined ? undefined : withRoom(own.name, room),
      address: address ?? own.address,
      url: url === undefined || isScript(url) ? own.url : withScheme(url),
    }),
    ...pointOf(map),
  }
}

const modeConcepts: readonly (readonly [Pattern, AttendanceMode])[] = [
  [pattern('^ ~ onsite ~ $'), 'onsite'],
  [pattern('^ ~ online ~ $'), 'online'],
  [pattern('^ ~ hybrid ~ $'), 'mixed'],
]

const codeForm = /^(?:https?:\/\/schema\.org\/)?(offline|online|mixed)(?:eventattendancemode)?$/i

/** Names that schema.org and the documents have for a mode. */
const codes: Readonly<Record<string, AttendanceMode>> = {
  offline: 'onsite',
  online: 'online',
  mixed: 'mixed',
}

const modeOf = (words: string, lexicon: Lexicon): AttendanceMode | undefined => {
  const [, code] = codeForm.exec(words.trim()) ?? []
  const known = code === undefined ? undefined : codes[code.toLowerCase()]
  return known ?? modeConcepts.find(([form]) => form.fits(lexicon.read(words)))?.[1]
}

/** `online: true`, `format: hybrid`; whatever else stands there is about something else. */
export function statedMode(
  {value, path}: Pick<NamedValue, 'value' | 'path'>,
  lexicon: Lexicon = everyLexicon(),
): AttendanceMode | undefined {
  if (plainValue(value) === true) return modeOf(String(path.at(-1)), lexicon)
  const words = scalarText(value)
  return words === undefined ? undefined : modeOf(words, lexicon)
}

/** What alone stands in a list, also in a list of lists: `[[Harbour hall]]`. */
const alone = (value: YamlValue): YamlValue =>
  isList(value) && value.length === 1 ? alone(value[0] ?? null) : value

const evidenceOf = ({value}: NamedValue): string =>
  scalarText(alone(value)) ?? JSON.stringify(value)

const modeOfPlace = (
  said: YamlValue,
  parts: PlaceParts,
  lexicon: Lexicon,
): AttendanceMode | undefined => {
  if (parts.url !== undefined && parts.name === undefined && parts.address === undefined) {
    return kindOfHost(parts.url) === 'livestream' ? 'online' : undefined
  }
  const text = isMap(said) ? parts.name : scalarText(said)
  if (text === undefined) return undefined
  return attendanceModeOf(lexicon.read(text)).mode
}

/**
 * Reads where an event is, and whether one takes part on site, online or both ways. Words that
 * only say "online" become the mode and no place; all others are kept, and are split into name and
 * address only where a street with a number shows where the name ends.
 */
export function readPlace(
  page: ParsedPage,
  keys: FieldKeys = defaultFields,
  lexicon: Lexicon = lexiconOf([page.language]),
): PlaceReading {
  const {frontMatter} = page
  const stated = valuesOf(frontMatter, keys.attendanceMode).find((value) =>
    statedMode(value, lexicon),
  )
  const source = valuesOf(frontMatter, keys.place).find(
    ({value}) => isMap(alone(value)) || scalarText(alone(value)) !== undefined,
  )
  const said = alone(source?.value ?? null)
  const own = isMap(said)
    ? partsOfMap(said, keys, lexicon)
    : partsOfText(scalarText(said) ?? '', lexicon)
  const address = valuesOf(frontMatter, keys.address)[0]
  const url = scalarText(valuesOf(frontMatter, keys.placeUrl)[0]?.value)
  const addressText = isMap(address?.value)
    ? addressIn(address.value, keys, names)
    : addressOfPage(frontMatter.written, keys, source !== undefined)
  const parts: PlaceParts = {
    ...own,
    ...defined({
      address: own.address === undefined ? addressText : undefined,
      url: url !== undefined && own.url === undefined && isUrl(url) ? url : undefined,
    }),
  }
  const shown = source ?? address
  const mode =
    (stated && statedMode(stated, lexicon)) ??
    modeOfPlace(said, own, lexicon) ??
    (address ? 'onsite' : undefined)
  const modeSource = stated ?? shown
  return {
    ...defined({
      place:
        shown && Object.keys(parts).length > 0
          ? factAt(
              {_type: 'place' as const, ...parts},
              evidenceOf(shown),
              'place-key',
              () => shown.place,
            )
          : undefined,
      attendanceMode:
        mode && modeSource
          ? factAt(
              mode,
              evidenceOf(modeSource),
              stated ? 'attendance-key' : 'attendance-of-place',
              () => modeSource.place,
            )
          : undefined,
    }),
  }
}

/** Whoever is told of a room of a video service can take part online; a key of its own says best. */
export function modeWithRooms(
  {place, attendanceMode: mode}: PlaceReading,
  [room]: readonly Fact<Link>[],
): Fact<AttendanceMode> | undefined {
  if (room === undefined || mode?.rule === 'attendance-key') return mode
  const isOnsite = mode === undefined ? place !== undefined : mode.value === 'onsite'
  const value = isOnsite ? 'mixed' : (mode?.value ?? 'online')
  return value === mode?.value
    ? mode
    : factAt(value, room.evidence, 'attendance-of-room', () => room.place)
}
