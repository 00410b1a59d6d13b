import {card, dragBy, dragOnto, dropBeside, press, stretchBy} from './programme.ts'
import {
  at,
  longNight,
  night,
  shortNight,
  stand,
  type Task,
  times,
  tray,
  weekend,
} from './programmeTask.ts'

/** What changes where sessions stand, by hand and by keys. */
export const moves: Readonly<Record<string, Task>> = {
  'moves a session five minutes later': {
    mouse: (page) => dragBy(page, 'b', {minutes: 5}),
    keys: (page) => press(page, 'b', 'ArrowDown'),
    result: {b: stand(at('16:50'), at('17:05'), 'Sal 1')},
  },
  'moves a session an hour earlier': {
    mouse: (page) => dragBy(page, 'b', {minutes: -60}),
    keys: (page) => press(page, 'b', ...times('ArrowUp', 12)),
    result: {b: stand(at('15:45'), at('16:00'), 'Sal 1')},
  },
  'moves a session to the other room': {
    mouse: (page) => dragBy(page, 'b', {columns: 1}),
    keys: (page) => press(page, 'b', 'ArrowRight'),
    result: {b: stand(at('16:45'), at('17:00'), 'Sal 2')},
  },
  'moves a draft to the other room and later': {
    mouse: (page) => dragBy(page, 'c', {columns: -1, minutes: 60}),
    keys: (page) => press(page, 'c', 'ArrowLeft', ...times('ArrowDown', 12)),
    result: {c: stand(at('17:00'), at('17:40'), 'Sal 1')},
  },
  'makes a session longer': {
    mouse: (page) => stretchBy(page, 'a', 15),
    keys: (page) => press(page, 'a', ...times('Shift+ArrowDown', 3)),
    result: {a: stand(at('16:00'), at('16:45'), 'Sal 1')},
  },
  'makes a session shorter, to no less than five minutes': {
    mouse: (page) => stretchBy(page, 'b', -14),
    keys: (page) => press(page, 'b', ...times('Shift+ArrowUp', 4)),
    result: {b: stand(at('16:45'), at('16:50'), 'Sal 1')},
  },
  'places what has no time': {
    mouse: (page) => dropBeside(page, 't', {of: 'b', minutes: 30}),
    keys: (page) => press(page, 't', 'ArrowDown', ...times('ArrowUp', 6)),
    result: {t: stand(at('17:15'), at('17:45'), 'Sal 1')},
  },
  'places what has no time in the other room': {
    mouse: (page) => dropBeside(page, 't', {of: 'a', minutes: 60, columns: 1}),
    keys: (page) => press(page, 't', 'ArrowDown', 'ArrowRight', ...times('ArrowUp', 9)),
    result: {t: stand(at('17:00'), at('17:30'), 'Sal 2')},
  },
  'takes the time from a session': {
    mouse: (page) => dragOnto(page, 'b', tray(page)),
    keys: (page) => press(page, 'b', 't'),
    result: {b: stand(null, null, null)},
  },
  'moves a break for all rooms in time only': {
    mouse: (page) => dragBy(page, 'p', {minutes: -15, columns: 1}),
    keys: (page) => press(page, 'p', 'ArrowRight', ...times('ArrowUp', 3)),
    result: {p: stand(at('17:15'), at('17:30'), null)},
  },
  'swaps two rooms': {
    mouse: (page) => page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).click(),
    keys: async (page) => {
      await page.getByRole('button', {name: 'Swap Sal 1 and Sal 2'}).focus()
      await page.keyboard.press('Enter')
    },
    result: {
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
    result: {
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
    result: {
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
    result: {
      a: stand(at('16:00'), at('16:30'), 'Sal 1'),
      c: stand(at('16:00'), at('16:40'), 'Sal 2'),
    },
  },
  'moves over midnight': {
    event: night,
    seeds: {n: {title: 'Nu', room: 'Sal 1', start: at('21:30'), end: at('22:30')}},
    mouse: (page) => dragBy(page, 'n', {minutes: 60}),
    keys: (page) => press(page, 'n', ...times('ArrowDown', 12)),
    result: {n: stand(at('22:30'), at('23:30'), 'Sal 1')},
  },
  'makes longer over midnight': {
    event: night,
    seeds: {n: {title: 'Nu', room: 'Sal 1', start: at('21:30'), end: at('21:45')}},
    mouse: (page) => stretchBy(page, 'n', 45),
    keys: (page) => press(page, 'n', ...times('Shift+ArrowDown', 9)),
    result: {n: stand(at('21:30'), at('22:30'), 'Sal 1')},
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
    result: {d: stand(at('01:30', '2030-10-27'), at('02:30', '2030-10-27'), 'Sal 1')},
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
    result: {d: stand(at('01:30', '2030-03-31'), at('01:45', '2030-03-31'), 'Sal 1')},
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
    result: {d: stand(at('09:00', '2030-10-27'), at('10:00', '2030-10-27'), 'Sal 1')},
  },
}
