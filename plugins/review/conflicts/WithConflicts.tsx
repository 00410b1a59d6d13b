import {Card, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {getPublishedId, type InputProps, isObjectInputProps, type ObjectInputProps} from 'sanity'

import type {OpenConflict} from '../../../migrations/fromMarkdown/dataset/baseRecords.ts'
import type {JsonDocument} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {asItIsIn, isOpenIn} from '../../../migrations/fromMarkdown/merge/openConflict.ts'
import {pathOf} from '../../../migrations/fromMarkdown/merge/valueAt.ts'
import {ConflictCard} from './ConflictCard.tsx'
import {shownDocument} from './shownDocument.ts'
import {useOpenConflicts} from './useOpenConflicts.ts'
import {useSettling} from './useSettling.ts'

/** The form of a document, below what an import left to be settled. */
export function WithConflicts(props: InputProps) {
  return props.path.length === 0 && isObjectInputProps(props) ? (
    <Stack gap={5}>
      <Notice form={props} />
      {props.renderDefault(props)}
    </Stack>
  ) : (
    props.renderDefault(props)
  )
}

/** A conflict of the other form of the document is none of the one that is shown. */
const openIn = (shown: JsonDocument, conflicts: readonly OpenConflict[]): readonly OpenConflict[] =>
  conflicts
    .filter(({id}) => id === shown._id || !conflicts.some((other) => other.id === shown._id))
    .filter((conflict) => isOpenIn(shown, conflict))
    .map((conflict) => asItIsIn(shown, conflict))

interface NoticeProps {
  readonly form: ObjectInputProps
}

const Notice = ({form: {value, schemaType, readOnly}}: NoticeProps) => {
  const shown = shownDocument(value)
  const id = shown === undefined ? '' : getPublishedId(shown._id)
  const conflicts = useOpenConflicts(id)
  const {settle, isSending} = useSettling(id)
  const headingId = useId()
  const open = shown === undefined ? [] : openIn(shown, conflicts)
  if (open.length === 0) return null

  const titleOf = ({path, isOrder}: OpenConflict): string => {
    const [name] = pathOf(path)
    const title = schemaType.fields.find((field) => field.name === name)?.type.title
    return isOrder === true ? `Order: ${title ?? String(name)}` : (title ?? String(name))
  }
  return (
    <Card
      aria-labelledby={headingId}
      border
      data-testid="conflicts"
      padding={4}
      radius={2}
      role="region"
      tone="caution"
    >
      <Stack gap={4}>
        <Stack gap={3}>
          <Text as="h3" id={headingId} size={1} weight="semibold">
            Changed here and on the site
          </Text>
          <Text size={1}>
            The last import kept what is here. Choose for each field which of the two is right.
          </Text>
        </Stack>
        <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {open.map((conflict) => (
            <ConflictCard
              conflict={conflict}
              isDisabled={isSending || readOnly === true}
              keep={() => settle('keepOurs', conflict)}
              key={`${conflict.id} ${conflict.path} ${conflict.isOrder ?? false}`}
              take={() => settle('takeSite', conflict)}
              title={titleOf(conflict)}
            />
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
