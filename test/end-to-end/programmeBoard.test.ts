import type {Page} from 'playwright-core'
import {expect, test} from 'vitest'

import {
  card,
  dragBy,
  dragOnto,
  dropBeside,
  openProgramme,
  press,
  seedProgramme,
  type SeedEvent,
  stands,
  stretchBy,
} from './support/programme.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const at = (clock: string, date = '2030-05-20') => `${date}T${clock}:00.000Z`

/** 18:00 to 21:00 in Stockholm. */
const evening: SeedEvent = {start: at('16:00'), end: at('19:00')}

const sessions = {
  a: {title: 'Alpha', room: 'Sal 1', start: at('16:00'), end: at('16:30')},
  b: {title: 'Beta', room: 'Sal 1', start: at('16:45'), end: at('17:00')},
  c: {title: 'Gamma', room: 'Sal 2', start: at('16:00'), end: at('16:40'), isDraft: true},
  p: {title: 'Paus', kind: 'break', start: at('17:30'), end: at('17:45')},
  t: {title: 'Tau'},
}

const night: SeedEvent = {start: at('20:00'), end: at('00:00', '2030-05-21')}
/** The clocks go back at 3:00 on 27 October. */
const longNight: SeedEvent = {start: at('22:00', '2030-10-26'), end: at('06:00', '2030-10-27')}
/** They go forward at 2:00 on 31 March. */
const shortNight: SeedEvent = {start: at('21:00', '2030-03-30'), end: at('06:00', '2030-03-31')}
const weekend: SeedEvent = {start: at('07:00', '2030-10-26'), end: at('16:00', '2030-10-27')}

type Stand = {
  readonly start: string | null
  readonly end: string | null
  readonly room: string | null
}

interface Task {
  readonly event?: SeedEvent
  readonly seeds?: Parameters<typeof seedProgramme>[2]
  readonly mouse: (page: Page) => Promise<unknown>
  readonly keys: (page: Page) => Promise<unknown>
  readonly then: Readonly<Record<string, Stand | null>>
}

const stand = (start: string | null, end: string | null, room: string | null): Stand => ({
  start,
  end,
  room,
})

const times = (key: string, count: number): readonly string[] =>
  Array.from({length: count}, () => key)
const tray = (page: Page) => page.getByTestId('programme-tray')

const tasks: Readonly<Record<string, Task>> = {
  'moves a session five minutes later': {
    mouse: (page) => dragBy(page, 'b', {minutes: 5}),
    keys: (page) => press(page, 'b', 'ArrowDown'),
    then: {b: stand(at('16:50'), at('17:05'), 'Sal 1')},
  },
  'moves a session an hour earlier': {
    mouse: (page) => dragBy(page, 'b', {minutes: -60}),
    keys: (page) => press(page, 'b', ...times('ArrowUp', 12)),
    then: {b: stand(at('15:45'), at('16:00'), 'Sal 1')},
  },
  'moves a session to the other room': {
    mouse: (page) => dragBy(page, 'b', {columns: 1}),
    keys: (page) => press(page, 'b', 'ArrowRight'),
    then: {b: stand(at('16:45'), at('17:00'), 'Sal 2')},
  },
  'moves a draft to the other room and later': {
    mouse: (page) => dragBy(page, 'c', {columns: -1, minutes: 60}),
    keys: (page) => press(page, 'c', 'ArrowLeft', ...times('ArrowDown', 12)),
    then: {c: stand(at('17:00'), at('17:40'), 'Sal 1')},
  },
  'makes a session longer': {
    mouse: (page) => stretchBy(page, 'a', 15),
    keys: (page) => press(page, 'a', ...times('Shift+ArrowDown', 3)),
    then: {a: stand(at('16:00'), at('16:45'), 'Sal 1')},
  },
  'makes a session shorter, to no less than five minutes': {
    mouse: (page) => stretchBy(page, 'b', -14),
    keys: (page) => press(page, 'b', ...times('Shift+ArrowUp', 4)),
    then: {b: stand(at('16:45'), at('16:50'), 'Sal 1')},
  },
  'places what has no time': {
    mouse: (page) => dropBeside(page, 't', {of: 'b', minutes: 30}),
    keys: (page) => press(page, 't', 'ArrowDown', ...times('ArrowUp', 6)),
    then: {t: stand(at('17:15'), at('17:45'), 'Sal 1')},
  },
  'places what has no time in the other room': {
    mouse: (page) => dropBeside(page, 't', {of: 'a', minutes: 60, columns: 1}),
    keys: (page) => press(page, 't', 'ArrowDown', 'ArrowRight', ...times('ArrowUp', 9)),
    then: {t: stand(at('17:00'), at('17:30'), 'Sal 2')},
  },
  'takes the time from a session': {
    mouse: (page) => dragOnto(page, 'b', tray(page)),
    keys: (page) => press(page, 'b', 't'),
    then: {b: stand(null, null, null)},
  },
  'moves a break for all rooms in time only': {
    mouse: (page) => dragBy(page, 'p', {minutes: -15, columns: 1}),
    keys: (page) => press(page, 'p', 'ArrowRight', ...times('ArrowUp', 3)),
    then: {p: stand(at('17:15'), at('17:30'), null)},
  },
  'swaps two rooms': {
    mouse: (page) => page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).click(),
    keys: async (page) => {
      await page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).focus()
      await page.keyboard.press('Enter')
    },
    then: {
      a: stand(at('16:00'), at('16:30'), 'Sal 2'),
      b: stand(at('16:45'), at('17:00'), 'Sal 2'),
      c: stand(at('16:00'), at('16:40'), 'Sal 1'),
    },
  },
  'swaps the places of two sessions': {
    mouse: async (page) => {
      await card(page, 'b').click()
      await card(page, 'c').click({modifiers: ['Shift']})
      await page.getByRole('button', {name: 'Swap places'}).click()
    },
    keys: async (page) => {
      await press(page, 'b', 'Space')
      await press(page, 'c', 'Space', 's')
    },
    then: {
      b: stand(at('16:00'), at('16:15'), 'Sal 2'),
      c: stand(at('16:45'), at('17:25'), 'Sal 1'),
    },
  },
  'moves all that is chosen': {
    mouse: async (page) => {
      await card(page, 'a').click()
      await card(page, 'b').click({modifiers: ['Shift']})
      await dragBy(page, 'b', {minutes: 20, columns: 1})
    },
    keys: async (page) => {
      await press(page, 'a', 'Space')
      await press(page, 'b', 'Space', 'ArrowRight', ...times('ArrowDown', 4))
    },
    then: {
      a: stand(at('16:20'), at('16:50'), 'Sal 2'),
      b: stand(at('17:05'), at('17:20'), 'Sal 2'),
    },
  },
  'moves nothing where one of the chosen has no room to go to': {
    mouse: async (page) => {
      await card(page, 'a').click()
      await card(page, 'c').click({modifiers: ['Shift']})
      await dragBy(page, 'a', {columns: 1})
    },
    keys: async (page) => {
      await press(page, 'a', 'Space')
      await press(page, 'c', 'Space', 'ArrowRight')
    },
    then: {
      a: stand(at('16:00'), at('16:30'), 'Sal 1'),
      c: stand(at('16:00'), at('16:40'), 'Sal 2'),
    },
  },
  'moves over midnight': {
    event: night,
    seeds: {n: {title: 'Nu', room: 'Sal 1', start: at('21:30'), end: at('22:30')}},
    mouse: (page) => dragBy(page, 'n', {minutes: 60}),
    keys: (page) => press(page, 'n', ...times('ArrowDown', 12)),
    then: {n: stand(at('22:30'), at('23:30'), 'Sal 1')},
  },
  'makes longer over midnight': {
    event: night,
    seeds: {n: {title: 'Nu', room: 'Sal 1', start: at('21:30'), end: at('21:45')}},
    mouse: (page) => stretchBy(page, 'n', 45),
    keys: (page) => press(page, 'n', ...times('Shift+ArrowDown', 9)),
    then: {n: stand(at('21:30'), at('22:30'), 'Sal 1')},
  },
  'moves through the hour that comes twice in October': {
    event: longNight,
    seeds: {
      d: {
        title: 'Delta',
        room: 'Sal 1',
        start: at('23:30', '2030-10-26'),
        end: at('00:30', '2030-10-27'),
      },
    },
    mouse: (page) => dragBy(page, 'd', {minutes: 120}),
    keys: (page) => press(page, 'd', ...times('ArrowDown', 24)),
    then: {d: stand(at('01:30', '2030-10-27'), at('02:30', '2030-10-27'), 'Sal 1')},
  },
  'moves through the hour that is left out in March': {
    event: shortNight,
    seeds: {
      d: {
        title: 'Delta',
        room: 'Sal 1',
        start: at('00:30', '2030-03-31'),
        end: at('00:45', '2030-03-31'),
      },
    },
    mouse: (page) => dragBy(page, 'd', {minutes: 60}),
    keys: (page) => press(page, 'd', ...times('ArrowDown', 12)),
    then: {d: stand(at('01:30', '2030-03-31'), at('01:45', '2030-03-31'), 'Sal 1')},
  },
  'moves to the next day at the same time of the clock, when the clocks were changed': {
    event: weekend,
    seeds: {
      d: {
        title: 'Delta',
        room: 'Sal 1',
        start: at('08:00', '2030-10-26'),
        end: at('09:00', '2030-10-26'),
      },
    },
    mouse: (page) => dragOnto(page, 'd', page.locator('[data-drop-date="2030-10-27"]')),
    keys: (page) => press(page, 'd', 'PageDown'),
    then: {d: stand(at('09:00', '2030-10-27'), at('10:00', '2030-10-27'), 'Sal 1')},
  },
  'takes a move back': {
    mouse: async (page) => {
      await dragBy(page, 'b', {minutes: 30})
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: (page) => press(page, 'b', 'ArrowRight', 'Control+z'),
    then: {b: stand(at('16:45'), at('17:00'), 'Sal 1')},
  },
  'takes a change of length back': {
    mouse: async (page) => {
      await stretchBy(page, 'a', 15)
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: (page) => press(page, 'a', 'Shift+ArrowDown', 'Control+z'),
    then: {a: stand(at('16:00'), at('16:30'), 'Sal 1')},
  },
  'does once more what was taken back': {
    mouse: async (page) => {
      await dragBy(page, 'b', {minutes: 30})
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
      await page.getByRole('button', {name: 'Redo', exact: true}).click()
    },
    keys: (page) => press(page, 'b', ...times('ArrowDown', 6), 'Control+z', 'Control+Shift+z'),
    then: {b: stand(at('17:15'), at('17:30'), 'Sal 1')},
  },
  'takes a swap of rooms back as one step': {
    mouse: async (page) => {
      await page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).click()
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: async (page) => {
      await page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+z')
    },
    then: {
      a: stand(at('16:00'), at('16:30'), 'Sal 1'),
      c: stand(at('16:00'), at('16:40'), 'Sal 2'),
    },
  },
  'removes a draft': {
    mouse: async (page) => {
      await card(page, 'c').click()
      await page.getByRole('button', {name: 'Remove', exact: true}).click()
    },
    keys: (page) => press(page, 'c', 'Delete'),
    then: {c: null},
  },
  'brings a removed draft back': {
    mouse: async (page) => {
      await card(page, 'c').click()
      await page.getByRole('button', {name: 'Remove', exact: true}).click()
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: async (page) => {
      await press(page, 'c', 'Delete')
      await page.getByTestId('programme').getByRole('button', {name: 'Undo'}).focus()
      await page.keyboard.press('Control+z')
    },
    then: {c: stand(at('16:00'), at('16:40'), 'Sal 2')},
  },
  'marks what is published to go, and keeps it': {
    mouse: async (page) => {
      await card(page, 'b').click()
      await page.getByRole('button', {name: 'Remove', exact: true}).click()
      await page.getByRole('button', {name: 'Keep Beta'}).click()
      await card(page, 'b').waitFor()
      await dragBy(page, 'b', {minutes: 10})
    },
    keys: async (page) => {
      await press(page, 'b', 'Delete')
      await page.getByRole('button', {name: 'Keep Beta'}).focus()
      await page.keyboard.press('Enter')
      await press(page, 'b', 'ArrowDown', 'ArrowDown')
    },
    then: {b: stand(at('16:55'), at('17:10'), 'Sal 1')},
  },
  'gives a session a room that is new': {
    mouse: async (page) => {
      await page.getByRole('button', {name: 'Add a room'}).click()
      await page.getByLabel('Name of the room').fill('Sal 3')
      await page.keyboard.press('Enter')
      await page.locator('[data-room="Sal 3"]').waitFor()
      await dragBy(page, 'b', {columns: 2})
    },
    keys: async (page) => {
      await page.getByRole('button', {name: 'Add a room'}).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type('Sal 3')
      await page.keyboard.press('Enter')
      await page.locator('[data-room="Sal 3"]').waitFor()
      await press(page, 'b', 'ArrowRight', 'ArrowRight')
    },
    then: {b: stand(at('16:45'), at('17:00'), 'Sal 3')},
  },
  'writes a time and a length': {
    mouse: async (page) => {
      await card(page, 'b').click()
      await page.getByLabel('Starts').fill('20:05')
      await page.getByLabel('Minutes').click()
      await card(page, 'a').click()
    },
    keys: async (page) => {
      await press(page, 'b', 'Space')
      await page.getByLabel('Starts').fill('20:05')
      await page.keyboard.press('Enter')
    },
    then: {b: stand(at('18:05'), at('18:20'), 'Sal 1')},
  },
  'chooses a room from the list': {
    mouse: async (page) => {
      await card(page, 'b').click()
      await page.getByLabel('Room', {exact: true}).selectOption('Sal 2')
    },
    keys: async (page) => {
      await press(page, 'b', 'Space')
      await page.getByLabel('Room', {exact: true}).focus()
      await page.keyboard.press('ArrowDown')
    },
    then: {b: stand(at('16:45'), at('17:00'), 'Sal 2')},
  },
  'moves all of a day': {
    seeds: {a: sessions.a, b: sessions.b},
    mouse: async (page) => {
      await card(page, 'a').click()
      await page.keyboard.press('Control+a')
      await dragBy(page, 'a', {minutes: 15})
    },
    keys: (page) => press(page, 'a', 'Control+a', ...times('ArrowDown', 3)),
    then: {
      a: stand(at('16:15'), at('16:45'), 'Sal 1'),
      b: stand(at('17:00'), at('17:15'), 'Sal 1'),
    },
  },
}

test.each(['mouse', 'keys'] as const)('every task is done by %s alone', async (by) => {
  const page = await newTab()
  const failed: string[] = []
  for (const [name, task] of Object.entries(tasks)) {
    await seedProgramme(lectern().editor, task.event ?? evening, task.seeds ?? sessions)
    await openProgramme(page, lectern().url)
    await page.locator('[data-session]').first().waitFor()
    try {
      await task[by](page)
      for (const [id, expected] of Object.entries(task.then)) {
        await expect
          .poll(() => stands(lectern().editor, id), {timeout: 5000, message: id})
          .toEqual(expected)
      }
      await page.locator('[data-saving="false"]').waitFor()
    } catch (error) {
      failed.push(
        `${name}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`,
      )
    }
  }
  console.info(
    `${Object.keys(tasks).length - failed.length} of ${Object.keys(tasks).length} tasks by ${by}`,
  )
  expect(failed).toEqual([])
})
