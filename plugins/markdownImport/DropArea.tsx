import {DocumentsIcon} from '@sanity/icons/Documents'
import {FolderIcon} from '@sanity/icons/Folder'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type DragEvent, useRef, useState} from 'react'

import type {GivenFile} from './files/gather.ts'
import {chosen, dropped} from './files/given.ts'

interface Props {
  readonly take: (given: Promise<readonly GivenFile[]>) => void
}

const asFolder = {webkitdirectory: ''}

/** Where files are dropped, or chosen. */
export function DropArea({take}: Props) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(dropped(event.dataTransfer))
  }
  return (
    <Card
      border
      data-testid="drop-area"
      onDragLeave={() => setIsOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDrop={drop}
      padding={5}
      radius={3}
      style={{borderStyle: 'dashed'}}
      tone={isOver ? 'primary' : 'transparent'}
    >
      <Stack gap={4}>
        <Text align="center" size={1}>
          Drop pages of Markdown here, the folder of a site, or a ZIP archive of it.
        </Text>
        <Flex gap={2} justify="center" wrap="wrap">
          <Button
            fontSize={1}
            icon={DocumentsIcon}
            mode="ghost"
            onClick={() => files.current?.click()}
            padding={3}
            text="Choose files"
          />
          <Button
            fontSize={1}
            icon={FolderIcon}
            mode="ghost"
            onClick={() => folder.current?.click()}
            padding={3}
            text="Choose a folder"
          />
        </Flex>
        <input
          aria-label="Files to import"
          hidden
          multiple
          onChange={({currentTarget}) => take(Promise.resolve(chosen(currentTarget.files)))}
          ref={files}
          type="file"
        />
        <input
          aria-label="Folder to import"
          hidden
          onChange={({currentTarget}) => take(Promise.resolve(chosen(currentTarget.files)))}
          ref={folder}
          type="file"
          {...asFolder}
        />
      </Stack>
    </Card>
  )
}
