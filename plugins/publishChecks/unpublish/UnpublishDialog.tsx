import {Button, Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {useSchema} from 'sanity'

import {hasField} from '../../../schemas/rules/hasField.ts'
import {unpublishWords} from './consequences.ts'
import {useConsequences} from './useConsequences.ts'

interface Props {
  /** Of the published document. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** Says what visitors will see when a document is not published any more. */
export function UnpublishDialog({id, type, title, onClose, onConfirm}: Props) {
  const dialogId = useId()
  const schema = useSchema()
  const consequences = useConsequences(id)
  const isRefused = consequences === undefined || consequences.needing.length > 0
  return (
    <Dialog
      id={dialogId}
      header={`Unpublish “${title}”?`}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text="Cancel" onClick={onClose} />
          <Button
            data-testid="confirm-unpublish"
            disabled={isRefused}
            text="Unpublish"
            tone="critical"
            onClick={onConfirm}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4} role="status">
        {consequences === undefined ? (
          <Spinner muted aria-label="Looking who shows it" />
        ) : (
          unpublishWords(consequences, hasField(schema, type, ['slug'])).map((words) => (
            <Text key={words} size={1}>
              {words}
            </Text>
          ))
        )}
      </Stack>
    </Dialog>
  )
}
