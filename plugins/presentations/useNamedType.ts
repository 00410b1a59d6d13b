import {useMemo} from 'react'
import {useSchema} from 'sanity'

import type {NamedType} from './namedDocuments.ts'

/** What of a type is needed to pick its documents; `undefined` where the Studio has no such type. */
export function useNamedType(name: string): NamedType | undefined {
  const type = useSchema().get(name)
  return useMemo(() => {
    if (type?.jsonType !== 'object') return undefined
    const fields = type.fields.map((field) => field.name)
    const titleField = fields.includes('title') ? 'title' : 'name'
    return fields.includes(titleField) ? {name, titleField, fields} : undefined
  }, [name, type])
}
