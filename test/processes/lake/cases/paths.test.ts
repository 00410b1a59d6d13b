import {describe, expect, test} from 'vitest'

import {useLake} from '../lakeUnderTest.ts'

const lake = useLake()

const ofTheLake = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt'])

const patched = async (content: object, patch: object) => {
  const {_id} = await lake.client.create({_type: 'sample', ...content})
  const response = await lake.request(`/v2025-02-19/data/mutate/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({mutations: [{patch: {id: _id, ...patch}}]}),
  })
  const stored = Object.entries((await lake.client.getDocument(_id)) ?? {})
  const document = Object.fromEntries(stored.filter(([name]) => !ofTheLake.has(name)))
  return {status: response.status, document}
}

/** The document of Sanity's page on JSONMatch. */
const fred = {
  name: 'fred',
  friends: [
    {name: 'mork', age: 40, favoriteColor: 'red'},
    {name: 'mindy', age: 32, favoriteColor: 'blue'},
    {name: 'franklin', favoriteColor: 'yellow'},
  ],
  roles: ['admin', 'owner'],
  contactInfo: {
    streetAddress: '42 Mountain Road',
    state: {shortName: 'WY', longName: 'Wyoming'},
  },
}

/** Where a value has the text `found`. */
const placesOf = (value: unknown, place: readonly string[] = []): readonly string[] => {
  if (value === 'found') return [place.join('.')]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...place, key]))
    : []
}

const [mork, mindy, franklin] = ['friends.0', 'friends.1', 'friends.2']
const names = [`${mork}.name`, `${mindy}.name`, `${franklin}.name`]
const wyoming = ['contactInfo.state.shortName', 'contactInfo.state.longName']

describe('what the page on JSONMatch shows can be set', () => {
  test.each([
    ['name', ['name']],
    ['friends[*].name', names],
    ['friends[age > 35].name', [`${mork}.name`]],
    ['friends[age > 30, favoriteColor == "blue"].name', [`${mork}.name`, `${mindy}.name`]],
    ['friends[age?].age', [`${mork}.age`, `${mindy}.age`]],
    ['friends[0].name', [`${mork}.name`]],
    ['friends[0, 1].name', [`${mork}.name`, `${mindy}.name`]],
    ['friends[1:3].name', [`${mindy}.name`, `${franklin}.name`]],
    ['friends[0, 1:3].name', names],
    ['friends.name', names],
    ['contactInfo.state.shortName', ['contactInfo.state.shortName']],
    ['contactInfo.state[shortName, longName]', wyoming],
    ['friends.age[@ > 35]', [`${mork}.age`]],
    ['roles[*]', ['roles.0', 'roles.1']],
    ['roles[0]', ['roles.0']],
    ['roles[-1]', ['roles.1']],
    ['contactInfo..shortName', ['contactInfo.state.shortName']],
    ['[contactInfo.state.shortName, roles]', ['roles', 'contactInfo.state.shortName']],
    ["'name'", ['name']],
    ["contactInfo['state']['shortName']", ['contactInfo.state.shortName']],
    ['contactInfo["state"].shortName', ['contactInfo.state.shortName']],
    ['friends..[name == "mindy"].age', [`${mindy}.age`]],
    ['friends[age > 20][age < 36].name', [`${mindy}.name`]],
    ['friends[favoriteColor != "red"].name', [`${mindy}.name`, `${franklin}.name`]],
    ['contactInfo.*', ['contactInfo.streetAddress', 'contactInfo.state']],
    ['..longName', ['contactInfo.state.longName']],
    ['$.roles[:1]', ['roles.0']],
  ])('%s', async (path, places) => {
    const {status, document} = await patched(fred, {set: {[path]: 'found'}})
    expect(status).toBe(200)
    expect(placesOf(document)).toEqual(places)
  })
})

describe('a path that is none is refused, with what is wrong and where', () => {
  test.each([
    ['', 'its end'],
    ['list[]', '"]", position 6'],
    ['a[', 'its end'],
    ['a]', '"]", position 2'],
    ['a b', '"b", position 3'],
    ['.a', '".a", position 1'],
    ['a.', 'its end'],
    ['a..', 'its end'],
    ['a-b', '"-b", position 2'],
    ['å', '"å", position 1'],
    ['0', '"0", position 1'],
    ['list.0', '"0", position 6'],
    ['list[0', 'its end'],
    ['list[0,]', '"]", position 8'],
    ['list[0:4:2]', '":2]", position 9'],
    ['list[1.5]', '"1.5]", position 6'],
    ["list[_key == 'a']", `"'a']", position 14`],
    ['list[_key = "a"]', '"= \\"a\\"]", position 11'],
    ['list[_key == "a]', 'its end'],
    ['list[_key == other]', '"other]", position 14'],
    ['list["\\x"]', '"\\\\x\\"]", position 7'],
    ['$', 'its end'],
    ['@', 'its end'],
    ['list[a && b]', '"&& b]", position 8'],
    [`list${'['.repeat(300)}`, 'levels at most'],
    [`a${'.a'.repeat(300)}`, 'parts at most'],
  ])('%s', async (path, place) => {
    const {_id} = await lake.client.create({_type: 'sample', list: [1], a: {b: 1}})
    for (const patch of [
      {set: {[path]: 1}},
      {setIfMissing: {[path]: 1}},
      {unset: [path]},
      {inc: {[path]: 1}},
      {dec: {[path]: 1}},
      {diffMatchPatch: {[path]: ''}},
      {insert: {after: path, items: []}},
    ]) {
      const response = await lake.request(`/v2025-02-19/data/mutate/${lake.connection.dataset}`, {
        method: 'POST',
        body: JSON.stringify({mutations: [{patch: {id: _id, ...patch}}]}),
      })
      expect(response.status).toBe(400)
      const {error} = await response.json()
      const {description} = error.items[0].error
      expect(description).toContain(JSON.stringify(path.slice(0, 200)).slice(0, -1))
      expect(description).toContain(place)
    }
    expect(await lake.client.getDocument(_id)).toMatchObject({list: [1], a: {b: 1}})
  })
})

test('a path is read even where no document is there for it', async () => {
  const patch = {query: '*[_id == "none"]', set: {'a[': 1}}
  const response = await lake.request(`/v2025-02-19/data/mutate/${lake.connection.dataset}`, {
    method: 'POST',
    body: JSON.stringify({mutations: [{patch}]}),
  })
  expect(response.status).toBe(400)
})

test('an insertion needs a place in an array', async () => {
  for (const path of ['list', 'list[0].x', 'list[0, name]']) {
    const {status, document} = await patched({list: [{x: 1}]}, {insert: {after: path, items: [1]}})
    expect({path, status, document}).toEqual({path, status: 400, document: {list: [{x: 1}]}})
  }
})

test('a path that finds nothing changes nothing, and makes nothing on the way', async () => {
  const content = {list: [{_key: 'a', n: 1}], text: 'x', deep: {er: 1}}
  for (const patch of [
    {set: {'none[0]': 1, 'none[_key == "a"].x': 1, 'list[_key == "b"].n': 2, 'list[7]': 1}},
    {set: {'text[0].x': 1, 'deep[0]': 1, 'deep..none': 1}},
    {unset: ['none', 'none.x', 'list[3]', 'list[_key == "b"]', 'deep[0]', 'text.x']},
    {inc: {none: 1, 'list[0].none': 1, text: 1}, dec: {deep: 1}},
    {diffMatchPatch: {none: '@@ -0,0 +1 @@\n+a\n', 'list[9].x': '@@ -0,0 +1 @@\n+a\n'}},
    {insert: {after: 'none[-1]', items: [1]}},
    {insert: {after: 'list[_key == "b"]', items: [1]}},
    {insert: {before: 'text[0]', items: [1]}},
  ]) {
    expect(await patched(content, patch)).toEqual({status: 200, document: content})
  }
})

test('a place that is found in two ways is changed once', async () => {
  const list = [
    {_key: 'a', n: 1},
    {_key: 'b', n: 1},
  ]
  expect(await patched({list}, {inc: {'..[_key == "a"].n': 1}})).toMatchObject({
    document: {list: [{n: 2}, {n: 1}]},
  })
  expect(await patched({list}, {inc: {'list[0, 0:2, _key == "a"].n': 1}})).toMatchObject({
    document: {list: [{n: 2}, {n: 2}]},
  })
  expect(await patched({list}, {unset: ['list[0, -1, *]']})).toMatchObject({document: {list: []}})
})

test('a path that searches at all depths many times over takes no longer for it', async () => {
  const content = {a: Array.from({length: 20}, () => ({a: [{a: [{a: [{n: 1}]}]}]}))}
  const path = `${'..a..*'.repeat(20)}..n`
  expect(await patched(content, {unset: [path]})).toMatchObject({status: 200})
})

test('a number that JSON cannot hold is not written', async () => {
  expect(await patched({n: 1e308}, {inc: {n: 1e308}})).toEqual({status: 400, document: {n: 1e308}})
})

test('attributes of any name can be set and unset', async () => {
  for (const name of ['a-b', 'å', "it's", 'a"b', 'a.b', 'a[0]', '', 'true', '__proto__', 'a\\b']) {
    const quoted = `['${name.replaceAll(/['\\]/g, String.raw`\$&`)}']`
    const {document} = await patched({}, {set: {[quoted]: 1}})
    expect(Object.entries(document ?? {})).toEqual([[name, 1]])
    expect(await patched({[name]: 1, b: 2}, {unset: [quoted]})).toEqual({
      status: 200,
      document: {b: 2},
    })
  }
})

describe('places are counted', () => {
  test.each([
    [{before: 'nums[0]'}, [9, 1, 2, 3]],
    [{before: 'nums[-1]'}, [1, 2, 9, 3]],
    [{after: 'nums[-1]'}, [1, 2, 3, 9]],
    [{after: 'nums[-2]'}, [1, 2, 9, 3]],
    [{replace: 'nums[-1]'}, [1, 2, 9]],
    [{before: 'nums[-9]'}, [9, 1, 2, 3]],
    [{after: 'nums[9]'}, [1, 2, 3, 9]],
    [{replace: 'nums[9]'}, [1, 2, 3, 9]],
    [{before: 'nums[1:3]'}, [1, 9, 2, 3]],
    [{after: 'nums[0:2]'}, [1, 2, 9, 3]],
    [{after: 'nums[:]'}, [1, 2, 3, 9]],
    [{before: 'nums[*]'}, [9, 1, 2, 3]],
    [{replace: 'nums[0, 2]'}, [9, 2]],
    [{replace: 'nums[2:1]'}, [1, 2, 9, 3]],
    [{replace: 'nums[@ > 1]'}, [1, 9]],
    [{after: 'nums[@ > 5]'}, [1, 2, 3]],
  ])('%j', async (where, nums) => {
    const {document} = await patched({nums: [1, 2, 3]}, {insert: {...where, items: [9]}})
    expect(document).toEqual({nums})
  })

  test.each(['nums[0]', 'nums[-1]', 'nums[2]', 'nums[0:2]', 'nums[-2:]', 'nums[*]'])(
    'also in an array without items: %s',
    async (path) => {
      for (const where of ['before', 'after', 'replace']) {
        const {document} = await patched({nums: []}, {insert: {[where]: path, items: [8, 9]}})
        expect(document).toEqual({nums: [8, 9]})
      }
    },
  )

  test.each([
    ['nums[1:3]', [1, 4, 5]],
    ['nums[3:]', [1, 2, 3]],
    ['nums[:-1]', []],
    ['nums[-2:]', [1, 2, 3, 4]],
    ['nums[2:2]', [1, 2, 3, 4, 5]],
    ['nums[0:0]', [1, 2, 3, 4, 5]],
    ['nums[0, -1]', [2, 3, 4]],
    ['nums[@ < 3]', [3, 4, 5]],
    ['nums[*]', []],
  ])('unset %s', async (path, nums) => {
    expect(await patched({nums: [1, 2, 3, 4, 5]}, {unset: [path]})).toEqual({
      status: 200,
      document: {nums},
    })
  })
})
