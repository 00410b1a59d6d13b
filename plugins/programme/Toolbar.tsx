import {RedoIcon} from '@sanity/icons/Redo'
import {UndoIcon} from '@sanity/icons/Undo'
import {Button, Flex} from '@sanity/ui'
import {type ReactNode, useMemo} from 'react'

import type {DayPage} from '../../content/programme/layout.ts'
import {lastRelease, releaseChanges} from '../../content/programme/releaseChanges.ts'
import type {Actions} from './useActions.ts'
import type {Programme} from './useProgramme.ts'
import {dateText} from './words.ts'

interface Props {
  readonly programme: Programme
  readonly page: DayPage | undefined
  readonly onPage: (date: string) => void
  readonly actions: Actions
  readonly onRelease: () => void
  readonly more: ReactNode
}

/** Days, undo and redo, and the release with the number of changes since the last one. */
export function Toolbar({programme, page, onPage, actions, onRelease, more}: Props) {
  const {layout, state, eventId, sessions} = programme
  const {sitting, documents, isSaving} = state
  const count = useMemo(
    () => releaseChanges(lastRelease(documents, eventId), sessions).length,
    [documents, eventId, sessions],
  )
  const lastDone = sitting.done.at(-1)?.label
  const lastUndone = sitting.undone.at(-1)?.label
  return (
    <Flex gap={2} align="center" wrap="wrap">
      <Flex gap={1} wrap="wrap" flex={1} role="group" aria-label="Days">
        {layout.days.map(({date}) => (
          <Button
            key={date}
            mode={date === page?.date ? 'default' : 'bleed'}
            fontSize={1}
            padding={2}
            text={dateText(date)}
            aria-pressed={date === page?.date}
            data-drop-date={date}
            onClick={() => onPage(date)}
          />
        ))}
      </Flex>
      <Button
        mode="bleed"
        fontSize={1}
        padding={2}
        icon={UndoIcon}
        aria-label="Undo"
        title={lastDone === undefined ? 'Nothing to undo' : `Undo: ${lastDone}`}
        disabled={lastDone === undefined}
        onClick={actions.undo}
      />
      <Button
        mode="bleed"
        fontSize={1}
        padding={2}
        icon={RedoIcon}
        aria-label="Redo"
        title={lastUndone === undefined ? 'Nothing to redo' : `Redo: ${lastUndone}`}
        disabled={lastUndone === undefined}
        onClick={actions.redo}
      />
      <Button
        mode={count > 0 ? 'default' : 'ghost'}
        fontSize={1}
        padding={2}
        text={count > 0 ? `Release (${count})` : 'Release'}
        data-saving={isSaving}
        onClick={onRelease}
      />
      {more}
    </Flex>
  )
}
