import {expect, it} from 'vitest'

import {parseYaml, writtenValue} from './index.ts'

const written = (yaml: string): unknown => {
  const parsed = parseYaml(yaml)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return writtenValue(parsed)
}

it('keeps the text of what is written otherwise than its value', () => {
  expect(written('a: No\nb: [0123, 1.10, 18:00, +5]\nc: {d: on}\n')).toEqual({
    a: {type: 'written', value: false, text: 'No'},
    b: [
      {type: 'written', value: 83, text: '0123'},
      {type: 'written', value: 1.1, text: '1.10'},
      {type: 'written', value: 64_800, text: '18:00'},
      {type: 'written', value: 5, text: '+5'},
    ],
    c: {d: {type: 'written', value: true, text: 'on'}},
  })
})

it('leaves all else as it is, keys too', () => {
  const yaml = 'no: 1\na: true\nb: 1.5\nc: "0123"\nd: 2027-05-06\ne: ~\nf: !!str 0123\n'
  const parsed = parseYaml(yaml)
  expect(written(yaml)).toEqual('value' in parsed ? parsed.value : undefined)
  expect(written('no: 0123\n')).toEqual({
    false: {type: 'written', value: 83, text: '0123'},
  })
})
