import {card, dragBy, press, stretchBy} from './programme.ts'
import {at, sessions, stand, type Task, times} from './programmeTask.ts'

/** Undo and redo, removal, and what is written instead of dragged. */
export const otherTasks: Readonly<Record<string, Task>> = {
  'takes a move back': {
    mouse: async (page) => {
      await dragBy(page, 'b', {minutes: 30})
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: (page) => press(page, 'b', 'ArrowRight', 'Control+z'),
    result: {b: stand(at('16:45'), at('17:00'), 'Sal 1')},
  },
  'takes a change of length back': {
    mouse: async (page) => {
      await stretchBy(page, 'a', 15)
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
    },
    keys: (page) => press(page, 'a', 'Shift+ArrowDown', 'Control+z'),
    result: {a: stand(at('16:00'), at('16:30'), 'Sal 1')},
  },
  'does once more what was taken back': {
    mouse: async (page) => {
      await dragBy(page, 'b', {minutes: 30})
      await page.getByRole('button', {name: 'Undo', exact: true}).click()
      await page.getByRole('button', {name: 'Redo', exact: true}).click()
    },
    keys: (page) => press(page, 'b', ...times('ArrowDown', 6), 'Control+z', 'Control+Shift+z'),
    result: {b: stand(at('17:15'), at('17:30'), 'Sal 1')},
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
    result: {
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
    result: {c: null},
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
    result: {c: stand(at('16:00'), at('16:40'), 'Sal 2')},
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
    result: {b: stand(at('16:55'), at('17:10'), 'Sal 1')},
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
    result: {b: stand(at('16:45'), at('17:00'), 'Sal 3')},
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
    result: {b: stand(at('18:05'), at('18:20'), 'Sal 1')},
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
    result: {b: stand(at('16:45'), at('17:00'), 'Sal 2')},
  },
  'moves all of a day': {
    seeds: {a: sessions.a, b: sessions.b},
    mouse: async (page) => {
      await card(page, 'a').click()
      await page.keyboard.press('Control+a')
      await dragBy(page, 'a', {minutes: 15})
    },
    keys: (page) => press(page, 'a', 'Control+a', ...times('ArrowDown', 3)),
    result: {
      a: stand(at('16:15'), at('16:45'), 'Sal 1'),
      b: stand(at('17:00'), at('17:15'), 'Sal 1'),
    },
  },
}
