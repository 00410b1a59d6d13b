import type {YamlValue} from '../../../../psych/index.ts'
import {readMachineDate} from '../../interpret/period/machineDate.ts'
import {readMentions} from '../../interpret/period/readMentions.ts'
import {isList, isMap, isTimestamp, scalarText} from '../../mapping/frontMatterValue.ts'
import type {Field} from '../../mapping/mappingShape.ts'

type Takes = (value: YamlValue) => boolean

const isScalar: Takes = (value) => isTimestamp(value) || !(isList(value) || isMap(value))
const isNoMap: Takes = (value) => isTimestamp(value) || !isMap(value)
const isDate: Takes = (value) =>
  isScalar(value) &&
  (readMachineDate(value) !== undefined || readMentions(scalarText(value) ?? '').length > 0)

const takes: {readonly [Name in Field]?: Takes} = {
  title: isScalar,
  excerpt: isScalar,
  ingress: isScalar,
  imageAlt: isScalar,
  image: (value) => !isList(value),
  group: isNoMap,
  tags: isNoMap,
  categories: isNoMap,
  start: isDate,
  end: isDate,
  date: isDate,
  when: isScalar,
  startTime: isScalar,
  endTime: isScalar,
  timeZone: isScalar,
}

/** Whether a field can hold anything of a value; what it cannot hold is kept with the source. */
export function takesValue(field: Field, value: YamlValue): boolean {
  return takes[field]?.(value) ?? true
}
