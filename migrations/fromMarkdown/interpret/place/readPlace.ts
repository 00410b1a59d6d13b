import type {AttendanceMode, Place} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {
  isMap,
  memberOf,
  scalarText,
  valuesOf,
  type NamedValue,
} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import {withoutSpaces} from '../links/address.ts'
import {kindOfHost} from '../links/linkHosts.ts'
import {attendanceModeOf} from './attendanceMode.ts'
import {splitAddress} from './splitAddress.ts'

export interface PlaceReading {
  readonly place?: Fact<Place>
  readonly attendanceMode?: Fact<AttendanceMode>
}

const names = memberNames.place

type PlaceParts = Omit<Place, '_type'>

const isUrl = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)

const markdownLink = /^\[([^\]]+)\]\((\S+?)\)$/

const partsOfText = (text: string): PlaceParts => {
  const link = markdownLink.exec(text)
  if (link?.[1] !== undefined && link[2] !== undefined)
    return {...partsOfText(link[1]), url: link[2]}
  if (isUrl(withoutSpaces(text))) return {url: withoutSpaces(text)}
  const {saysMore, mode} = attendanceModeOf(text)
  if (!saysMore) return {}
  return mode === 'onsite' ? splitAddress(text) : {name: text}
}

const numberOf = (value: YamlValue | undefined): number | undefined => {
  const number = Number(scalarText(value) ?? Number.NaN)
  return Number.isFinite(number) ? number : undefined
}

const pointOf = (map: Readonly<Record<string, YamlValue>>): Pick<PlaceParts, 'location'> => {
  const lat = numberOf(memberOf(map, names.latitude)?.value)
  const lng = numberOf(memberOf(map, names.longitude)?.value)
  const isOnEarth =
    lat !== undefined && lng !== undefined && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  return isOnEarth ? {location: {_type: 'geopoint', lat, lng}} : {}
}

const partsOfMap = (map: Readonly<Record<string, YamlValue>>, keys: FieldKeys): PlaceParts => {
  const name = scalarText(memberOf(map, [...names.name, ...keys.place])?.value)
  const lines = [keys.address, names.postcode, names.town, names.country]
    .map((line) => scalarText(memberOf(map, line)?.value))
    .filter((line) => line !== undefined)
  const url = scalarText(memberOf(map, names.url)?.value)
  return {
    ...(name === undefined ? {} : lines.length > 0 ? {name} : partsOfText(name)),
    ...defined({
      address: lines.length > 0 ? lines.join(', ') : undefined,
      url: url === undefined ? undefined : withoutSpaces(url),
    }),
    ...pointOf(map),
  }
}

const modeWords: Readonly<Record<string, AttendanceMode>> = {
  onsite: 'onsite',
  offline: 'onsite',
  inperson: 'onsite',
  physical: 'onsite',
  fysiskt: 'onsite',
  påplats: 'onsite',
  offlineeventattendancemode: 'onsite',
  online: 'online',
  digital: 'online',
  digitalt: 'online',
  virtual: 'online',
  virtuellt: 'online',
  remote: 'online',
  onlineeventattendancemode: 'online',
  mixed: 'mixed',
  hybrid: 'mixed',
  mixedeventattendancemode: 'mixed',
}

/** `online: true`, `format: hybrid`; whatever else stands there is about something else. */
export function statedMode({
  value,
  path,
}: Pick<NamedValue, 'value' | 'path'>): AttendanceMode | undefined {
  if (value === true) return modeWords[String(path.at(-1)).toLowerCase()]
  const words = scalarText(value)
    ?.toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
  return modeWords[words?.replaceAll(/[\s-]/g, '') ?? '']
}

const evidenceOf = ({value}: NamedValue): string => scalarText(value) ?? JSON.stringify(value)

const modeOfPlace = (source: NamedValue, parts: PlaceParts): AttendanceMode | undefined => {
  if (parts.url !== undefined && parts.name === undefined && parts.address === undefined) {
    return kindOfHost(parts.url) === 'livestream' ? 'online' : undefined
  }
  const text = isMap(source.value) ? parts.name : scalarText(source.value)
  return text === undefined ? undefined : attendanceModeOf(text).mode
}

/**
 * Reads where an event is, and whether one takes part on site, online or both ways. Words that
 * only say "online" become the mode and no place; all others are kept, and are split into name and
 * address only where a street with a number shows where the name ends.
 */
export function readPlace(page: ParsedPage, keys: FieldKeys = defaultFields): PlaceReading {
  const {frontMatter} = page
  const stated = valuesOf(frontMatter, keys.attendanceMode).find((value) => statedMode(value))
  const source = valuesOf(frontMatter, keys.place).find(
    ({value}) => isMap(value) || scalarText(value) !== undefined,
  )
  const own = source
    ? isMap(source.value)
      ? partsOfMap(source.value, keys)
      : partsOfText(scalarText(source.value) ?? '')
    : {}
  const address = valuesOf(frontMatter, keys.address)[0]
  const url = scalarText(valuesOf(frontMatter, keys.placeUrl)[0]?.value)
  const addressText = scalarText(address?.value)
  const parts: PlaceParts = {
    ...own,
    ...defined({
      address: own.address === undefined ? addressText : undefined,
      url: url !== undefined && own.url === undefined && isUrl(url) ? url : undefined,
    }),
  }
  const shown = source ?? address
  const mode =
    (stated && statedMode(stated)) ??
    (source && modeOfPlace(source, own)) ??
    (address ? 'onsite' : undefined)
  const modeSource = stated ?? shown
  return {
    ...defined({
      place:
        shown && Object.keys(parts).length > 0
          ? factAt({_type: 'place' as const, ...parts}, evidenceOf(shown), 0.95, () => shown.place)
          : undefined,
      attendanceMode:
        mode && modeSource
          ? factAt(mode, evidenceOf(modeSource), stated ? 0.97 : 0.9, () => modeSource.place)
          : undefined,
    }),
  }
}
