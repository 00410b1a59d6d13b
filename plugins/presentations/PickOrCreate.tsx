import {AddIcon} from '@sanity/icons/Add'
import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useToast} from '@sanity/ui/toast'
import {useId, useRef, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {slugify} from '../../content/text/slug.ts'
import {createNamed, type Found, type NamedType} from './namedDocuments.ts'
import {useFound} from './useFound.ts'

interface Props {
  readonly type: NamedType
  /** What the field is for, such as “Add a project”. */
  readonly label: string
  /** How a new one is called, such as “project”. */
  readonly noun: string
  /** What a new one is written in. */
  readonly language?: string | undefined
  /** Already in the list. */
  readonly taken: ReadonlySet<string>
  readonly onPick: (found: Found) => void
}

const createValue = 'create'

/** While an answer is under way, the earlier one shows no more than what still fits, with marks or without. */
const hasWords = (title: string, typed: string): boolean =>
  typed.split(/\s+/u).every((word) => slugify(title).includes(slugify(word)))

interface Option {
  readonly value: string
  readonly found?: Found
}

/** A field that finds documents by title, and makes a draft of the title that was typed. */
export function PickOrCreate({type, label, noun, language, taken, onPick}: Props) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [turn, setTurn] = useState(0)
  // Enter on an option selects it twice, by the key and by the click that follows.
  const pickedTurn = useRef<number>(undefined)
  const [isUsed, setIsUsed] = useState(false)
  const {found, isLoading} = useFound(type, isUsed ? typed : undefined)
  const title = typed.trim()
  const free = found.filter((each) => !taken.has(each.id) && hasWords(each.title, title))
  const isThere = found.some((each) => each.title.toLowerCase() === title.toLowerCase())
  const options: Option[] = [
    ...free.map((each) => ({value: each.id, found: each})),
    // Nobody is to make a second one before what is there has been found.
    ...(title === '' || isThere || isLoading ? [] : [{value: createValue}]),
  ]

  const create = async (): Promise<Found> => {
    const made = await createNamed(client, type, title, language)
    toast.push({
      status: 'success',
      title: `“${title}” is a new ${noun}`,
      description: 'It is a draft: publish it when it is ready.',
    })
    return made
  }
  const select = (value: string): void => {
    if (pickedTurn.current === turn) return
    pickedTurn.current = turn
    const picked = free.find((each) => each.id === value)
    Promise.resolve(picked ?? create())
      .then(onPick)
      .catch((error: unknown) => {
        toast.push({status: 'error', title: `No ${noun} was made`, description: String(error)})
      })
    setTyped('')
    // A new field: the old one would keep what was picked as its value.
    setTurn(turn + 1)
  }

  return (
    <Stack gap={3} data-testid={`add-${noun}`}>
      <Text as="label" size={1} weight="medium" htmlFor={`${id}-${turn}`}>
        {label}
      </Text>
      <Autocomplete
        key={turn}
        id={`${id}-${turn}`}
        icon={AddIcon}
        fontSize={[2, 2, 1]}
        loading={isLoading}
        openButton
        openOnFocus={false}
        placeholder="Type a name"
        onFocus={() => setIsUsed(true)}
        options={options}
        filterOption={() => true}
        onQueryChange={(query) => setTyped(query ?? '')}
        onSelect={select}
        renderOption={({value, found: option}) => (
          <Card as="button" type="button" padding={3} radius={2}>
            <Flex gap={3} align="center">
              <Text size={1} style={{flex: 1}}>
                {option === undefined ? `Create “${title}”, a new ${noun}` : option.title}
              </Text>
              {(value === createValue || option?.isDraft === true) && <Badge>Draft</Badge>}
            </Flex>
          </Card>
        )}
      />
    </Stack>
  )
}
