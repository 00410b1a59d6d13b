import {Stack} from '@sanity/ui'
import {useMemo} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {randomId} from '../../schemas/randomId.ts'
import {isWeak} from './isWeakField.ts'
import {referenceTo} from './namedDocuments.ts'
import {NoButtons} from './NoButtons.ts'
import {PickOrCreate} from './PickOrCreate.tsx'
import {refsIn} from './refsIn.ts'
import {useNamedType} from './useNamedType.ts'

/** The list of who presents a project or speaks in a session, with a field under it that adds a person. */
export function PresenterList(props: ArrayOfObjectsInputProps) {
  const {value, schemaType, readOnly, onItemAppend} = props
  const person = useNamedType('person')
  const taken = useMemo(() => refsIn(value), [value])
  return (
    <Stack gap={4}>
      {props.renderDefault({
        ...props,
        ...defined({arrayFunctions: person === undefined ? undefined : NoButtons}),
      })}
      {person !== undefined && readOnly !== true && (
        <PickOrCreate
          type={person}
          label="Add a person"
          noun="person"
          taken={taken}
          onPick={(found) =>
            onItemAppend({
              ...referenceTo(found, person.name, isWeak(schemaType.of[0])),
              _key: randomId(12),
            })
          }
        />
      )}
    </Stack>
  )
}
