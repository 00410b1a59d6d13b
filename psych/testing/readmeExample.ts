import {parseYaml, placeOf} from '../index.ts'

const text = 'title: Fair\nstart: 2027-05-03\nopen: yes\nhour: 18:00\n'
const read = parseYaml(text)
if ('problem' in read) throw new Error(`${read.problem}, at ${read.offset}`)

export const {value} = read // {title: 'Fair', start: {type: 'timestamp', iso: '2027-05-03', …}, open: true, hour: 64800}
export const place = placeOf(read.root, ['title']) // {start: 7, end: 11}
export const refused = parseYaml('a: [1, 2\n') // {problem: "did not find expected ',' or ']'", offset: 9}
