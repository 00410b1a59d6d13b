import {AddIcon} from '@sanity/icons/Add'
import {Button, TextInput} from '@sanity/ui'
import {useState} from 'react'

/** Makes a room that sessions can be moved to. It stays when something is in it. */
export function AddRoom({onAdd}: {readonly onAdd: (name: string) => void}) {
  const [name, setName] = useState<string>()
  const [isBack, setBack] = useState(false)
  if (name === undefined) {
    return (
      <Button
        mode="bleed"
        padding={2}
        fontSize={1}
        icon={AddIcon}
        aria-label="Add a room"
        title="Add a room"
        autoFocus={isBack}
        onClick={() => setName('')}
      />
    )
  }
  const add = () => {
    const room = name.trim().replace(/\s+/gu, ' ')
    if (room !== '') onAdd(room)
    setName(undefined)
  }
  return (
    <div style={{width: 90}}>
      <TextInput
        autoFocus
        aria-label="Name of the room"
        fontSize={1}
        padding={2}
        value={name}
        onChange={({currentTarget}) => setName(currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          const {key} = event
          if (key !== 'Enter' && key !== 'Escape') return
          // The button would take what is left of Enter for a press of its own.
          event.preventDefault()
          event.stopPropagation()
          // Who uses keys goes on where they were.
          setBack(true)
          if (key === 'Enter') add()
          else setName(undefined)
        }}
      />
    </div>
  )
}
