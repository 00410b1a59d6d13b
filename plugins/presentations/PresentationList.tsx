import {Stack} from '@sanity/ui'
import {useMemo} from 'react'
import {type ArrayOfObjectsInputProps, useGetFormValue} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {randomId} from '../../schemas/randomId.ts'
import {isWeakField} from './isWeakField.ts'
import {type Found, referenceTo} from './namedDocuments.ts'
import {NoButtons} from './NoButtons.ts'
import {PickOrCreate} from './PickOrCreate.tsx'
import {refsIn} from './refsIn.ts'
import {useNamedType} from './useNamedType.ts'
import {usePresentationsBlock} from './usePresentationsBlock.ts'

/** The list of presented projects, with a field under it that adds one. */
export function PresentationList(props: ArrayOfObjectsInputProps) {
  const {value, schemaType, readOnly, onItemAppend, onItemPrepend, onInsert} = props
  const project = useNamedType('project')
  const getFormValue = useGetFormValue()
  const ensureBlock = usePresentationsBlock()
  const taken = useMemo(() => refsIn(value, 'project'), [value])
  const isFirst = value === undefined || value.length === 0
  const beforeAdding =
    <Args extends readonly unknown[]>(add: (...args: Args) => void) =>
    (...args: Args): void => {
      if (isFirst) ensureBlock()
      add(...args)
    }
  const append = beforeAdding(onItemAppend)
  const language = getFormValue(['language'])
  const member = schemaType.of.find(({name}) => name === 'presentation')
  const presentationOf = (found: Found) => ({
    _type: 'presentation',
    _key: randomId(12),
    project: referenceTo(found, 'project', isWeakField(member, 'project')),
  })
  return (
    <Stack gap={4}>
      {props.renderDefault({
        ...props,
        onItemAppend: append,
        onItemPrepend: beforeAdding(onItemPrepend),
        onInsert: beforeAdding(onInsert),
        ...defined({arrayFunctions: project === undefined ? undefined : NoButtons}),
      })}
      {project !== undefined && readOnly !== true && (
        <PickOrCreate
          type={project}
          label="Add a project"
          noun="project"
          language={typeof language === 'string' ? language : undefined}
          taken={taken}
          onPick={(found) => append(presentationOf(found))}
        />
      )}
    </Stack>
  )
}
