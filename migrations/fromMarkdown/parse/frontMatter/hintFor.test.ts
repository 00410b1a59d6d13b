import {describe, expect, it} from 'vitest'

import {parseYaml} from '../../../../psych/parseYaml.ts'
import {hintFor} from './hintFor.ts'

const hint = (yaml: string): string => {
  const parsed = parseYaml(yaml)
  return 'problem' in parsed ? hintFor(yaml, parsed) : 'is YAML'
}

describe('hintFor', () => {
  it.each([
    ['title: Meetup: the second', 'with a colon needs quotes'],
    ['links:\n- title: Sign up: here', 'with a colon needs quotes'],
    ['title: "A "quoted" word"', 'quote inside quotes'],
    ["title: 'It's late'", 'quote inside quotes'],
    ['title: "open\nplace: Hall', 'closing quote is missing'],
    ['links:\n\t- title: A', 'Indent with spaces'],
    ['title: @home', 'begins with this character'],
    ['title: *bold* text', 'begins with this character'],
    ['title: [Draft] Meeting', 'begins with a bracket'],
    ['tags: [a, b\ntitle: A', 'closing bracket is missing in the line above'],
    ['place:Hall\ntitle: A', 'space is missing behind the colon of the line above'],
    ['title A\nplace: Hall', 'line above is no `key: value`'],
    ['title: A\nA line of text\nplace: Hall', 'line is no `key: value`'],
    ['title: A\n  place: Hall', 'not indented like'],
    ['links:\n- title: A\n url: b', 'not indented like'],
    ['title: A\u0007', 'cannot be seen'],
    ['place: {name: Hall\ntitle: A', 'closing brace is missing in the line above'],
    ['title: {% include title %}', 'Liquid needs quotes'],
    [
      'title: A\n<<<<<<< HEAD\nplace: Hall\n=======\nplace: Yard\n>>>>>>> b',
      'keep one side and take them out',
    ],
    ['title: , and more', 'begins with this character'],
    ['title: "C:\\Users\\ada"', 'backslash is written twice'],
    [`values: ${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'so many levels'],
    [`a: &a [${'x, '.repeat(600)}]\nb: &b [${'*a, '.repeat(600)}]`, 'without `&` and `*`'],
  ])('says what to try on %j', (yaml, words) => {
    expect(hint(`${yaml}\n`)).toContain(words)
  })
})
