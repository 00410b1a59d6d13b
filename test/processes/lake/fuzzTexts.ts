import type {Random} from './seeded.ts'

/** The items between white space, each as it is written. */
const written = (text: string): readonly string[] => text.trim().split(/\s+/)
/** The same for items that hold blanks: one a line. */
const lines = (text: string): readonly string[] => text.trim().split('\n')

const odd = [
  ...written(String.raw`.. . %2e%2e %2f %00 % %zz %e0%a4%a %ff %c0%af ä %F0%9F%98%80 a%20b ' " <script>
    ; # \ %5c %0d%0a __proto__ constructor null undefined -1 1e999 {} [] * : ~ $ %252e %09 ? & = toString
    ..%2f..%2fetc%2fpasswd ....//`),
  '`',
  'x'.repeat(300),
  '\u{d800}',
  ' ',
  '',
]
const names = written('title n list rows ref _id _type _rev _key o __proto__ then')
const steps = lines(String.raw`
[0]
[-1]
[1:3]
[1:-1]
[:]
[*]
[]
[0, 3:5]
[_key=="k"]
[_key=="k"][0].x
[_key==]
[n > 1]
[a.b==1]
[image?]
[@>1]
[!]
[(1)]
[1.5]
[-0]
[99999999999999999999]
[0][0][0]
['a-b']
["a-b"]
[
]
.
..
..x
.a
.length
 `)
const groq = [
  ...written(String.raw`* [ ] { } ( ) | , ... .. -> ^ @ ^.^.^ == != <= > && || ! in match order( score(
    count( defined( references( select( coalesce( dateTime( now() identity() string::split( array::join(
    math::sum( fn pt::text( geo::distance( delta::operation() before() after() path( releases::all()
    sanity::dataset() sanity::versionOf( text::query( _id _type title n list[] rows ref-> refs[]-> "a" 'b'
    "\u{1f600}" "\q" 1 -1 1e400 0x 1. null true $p $missing $ asc desc => "fuzz" [0] [0...5] [-1]
    [_key=="k"] ** % / + - ; # ä :: : global:: __proto__ constructor "x".."z" 1..99999999 diff::
    user::attributes() *[n==^.n] @.then boost( round(`),
  '//x\n',
  '\u0000',
]
const filters = lines(`
_type == "fuzz"
defined(list)
title match "a*"
title match $p
n > 2
ref->n == n
_id in path("drafts.**")
references("fuzz-1")
references(^._id)
count(*[n == ^.n]) > 1
"a" in list
n in *[_type == "fuzz"].n
dateTime(title) > now()
@ match "a"
rows[0].x == 1
sanity::versionOf("fuzz-1")
string::startsWith(title, "a")
!(n == null)
title > 1
list == [1]`)
const tails = lines(`
{...}
{_id, "x": ref->}
{"l": rows[]{x, "p": ^.n}}
{"a": ^.n}
{n: 1}
{"__proto__": 1}
{"then": 1}
.title
[0]
[0...3]
[5..2]
[-1]
[99999999999999999999]
[n > 1]
[]
->
|order(n)
|order(title desc, n asc, @)
|order(_score)
|score(title match "a")
|{n}`)

export function oddText(random: Random): string {
  return random.pick(odd)
}

export function anyId(random: Random): string {
  const id = `fuzz-${random.below(12)}`
  if (random.chance(0.1)) return oddText(random)
  return random.pick([id, id, id, `drafts.${id}`, `versions.rA.${id}`, `drafts.`, `versions.${id}`])
}

/** JSONMatch, and what only looks like it. */
export function anyPath(random: Random): string {
  let path = random.chance(0.9) ? random.pick(names) : oddText(random)
  while (random.chance(0.5)) path += random.pick(steps)
  return path
}

export function anyQuery(random: Random): string {
  if (random.chance(0.35)) return soup(random)
  let query = random.chance(0.1) ? random.pick(groq) : '*'
  while (random.chance(0.6)) query += `[${random.pick(filters)}]`
  while (random.chance(0.5)) query += random.pick(tails)
  if (random.chance(0.15)) query = `count(${query})`
  if (random.chance(0.1)) query = damaged(random, query)
  return query
}

const soup = (random: Random): string =>
  Array.from({length: 1 + random.below(14)}, () => random.pick(groq)).join(random.pick(['', ' ']))

/** One character is taken out, doubled or replaced. */
export function damaged(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  const middle = random.pick([
    '',
    text.slice(at, at + 1).repeat(2),
    random.pick(['"', '\u0000', '{', '\\', 'é']),
  ])
  return text.slice(0, at) + middle + text.slice(at + 1)
}
