import {Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

interface TakeBackDialogProps {
  /** `Import, 6 May 17:00` */
  readonly title: string
  /** `3 created, 1 changed` */
  readonly did: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Says what taking a run back does, before it is done. */
export function TakeBackDialog({title, did, onConfirm, onCancel}: TakeBackDialogProps) {
  return (
    <Dialog
      header={`Take back: ${title}`}
      id={useId()}
      onClickOutside={onCancel}
      onClose={onCancel}
      width={0}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button fontSize={1} mode="ghost" onClick={onCancel} padding={3} text="Leave it" />
          <Button
            autoFocus
            fontSize={1}
            onClick={onConfirm}
            padding={3}
            text="Take back"
            tone="caution"
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        <Text size={1}>
          {did === '' ? 'It changed nothing of content.' : `What it did goes back: ${did}.`}
        </Text>
        <Text size={1}>
          What somebody changed since stays. This can be taken back as well, here in the history.
        </Text>
      </Stack>
    </Dialog>
  )
}
