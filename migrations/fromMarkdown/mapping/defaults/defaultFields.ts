import {type Field, type FieldKeys, isField} from '../mappingShape.ts'
import {townNames} from '../memberNames.ts'
import {languageKeys} from './languageKeys.ts'
import {linkFields} from './linkFields.ts'
import {pageFields} from './pageFields.ts'
import {placeFields} from './placeFields.ts'
import {timeFields} from './timeFields.ts'

/** The keys that come first, whatever the language of a site. */
export const commonFields: FieldKeys = {
  ...pageFields,
  ...timeFields,
  ...placeFields,
  ...linkFields,
}

const inLanguages = (field: Field): readonly string[] =>
  Object.values(languageKeys).flatMap((keys) => keys[field]?.split(' ') ?? [])

const withLanguages = (fields: FieldKeys): FieldKeys => {
  const keys = {...fields}
  for (const field of Object.keys(fields).filter(isField))
    keys[field] = [...new Set([...fields[field], ...inLanguages(field)])]
  /** Behind all streets: the first key that a page has is the one that is edited. */
  keys.address = [...keys.address, ...townNames.postcode, ...townNames.town]
  return keys
}

/**
 * Under which keys sites keep what. Compared without case, and with `-`, `_` and white space left
 * out; `a.b` is the key `b` inside `a`. Earlier ones win.
 */
export const defaultFields: FieldKeys = withLanguages(commonFields)
