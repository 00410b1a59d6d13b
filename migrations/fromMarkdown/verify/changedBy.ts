import type {JsonDocument} from '../dataset/json.ts'
import {sameContent} from '../merge/contentText.ts'
import {fieldsOf} from '../merge/sameDocument.ts'

/** The fields that an editor, and that the site has changed since the last import. */
export function changedBy(
  base: JsonDocument,
  site: JsonDocument,
  there: JsonDocument,
): {readonly inStudio: readonly string[]; readonly onSite: readonly string[]} {
  const names = [base, site, there].flatMap((document) => Object.keys(fieldsOf(document)))
  const fields = [...new Set(names)].filter((name) => name !== 'source')
  return {
    inStudio: fields.filter((name) => !sameContent(base[name], there[name])),
    onSite: fields.filter((name) => !sameContent(base[name], site[name])),
  }
}
