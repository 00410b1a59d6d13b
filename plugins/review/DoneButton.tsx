import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {UndoIcon} from '@sanity/icons/Undo'
import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'

interface Props {
  /** Of the review. */
  readonly id: string
  readonly isDone: boolean
}

/** Takes a page from the list of those to review, or puts it back. */
export function DoneButton({id, isDone}: Props) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const [isSending, setIsSending] = useState(false)

  const toggle = (): void => {
    setIsSending(true)
    const patch = client.patch(id)
    const change = isDone
      ? patch.unset(['reviewedAt'])
      : patch.set({reviewedAt: new Date().toISOString()})
    change
      .commit()
      .catch((error: unknown) => {
        toast.push({status: 'error', title: 'Not saved', description: String(error)})
      })
      .finally(() => setIsSending(false))
  }
  return (
    <Button
      icon={isDone ? UndoIcon : CheckmarkIcon}
      text={isDone ? 'Look at it again' : 'Done'}
      tone={isDone ? 'default' : 'primary'}
      mode={isDone ? 'ghost' : 'default'}
      fontSize={1}
      padding={3}
      disabled={isSending}
      onClick={toggle}
    />
  )
}
