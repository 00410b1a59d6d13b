import {describe, expect, test} from 'vitest'

import {refusal, useLake} from '../lakeUnderTest.ts'

const lake = useLake()
const strong = (_ref: string) => ({_type: 'reference', _ref})
const weak = (_ref: string) => ({...strong(_ref), _weak: true})

describe('a strong reference', () => {
  test('to nothing is refused, also from a draft and from deep inside', async () => {
    const missing = lake.name('missing')
    for (const _id of [lake.name('from'), `drafts.${lake.name('from')}`]) {
      const deep = {list: [{_key: 'a', child: strong(missing)}]}
      expect(await refusal(lake.client.create({_id, _type: 'sample', deep}))).toMatchObject({
        statusCode: 409,
        details: {
          items: [
            {index: 0, error: {type: 'documentReferenceDoesNotExistError', referenceID: missing}},
          ],
        },
      })
      expect(await lake.client.getDocument(_id)).toBeUndefined()
    }
  })

  test('may come before its target in the same transaction', async () => {
    const [a, b] = [lake.name('early'), lake.name('late')]
    await lake.client
      .transaction()
      .create({_id: a, _type: 'sample', to: strong(b)})
      .create({_id: b, _type: 'sample', to: strong(a)})
      .commit()
    expect(await lake.client.fetch('*[_id == $a][0].to->_id', {a})).toBe(b)
  })

  test('keeps its target from being deleted, until it is gone itself', async () => {
    const [from, to] = [lake.name('holder'), lake.name('held')]
    await lake.client.create({_id: to, _type: 'sample'})
    await lake.client.create({_id: from, _type: 'sample', to: strong(to)})
    expect(await refusal(lake.client.delete(to))).toMatchObject({
      statusCode: 409,
      details: {
        items: [{error: {type: 'documentHasExistingReferencesError', referencingIDs: [from]}}],
      },
    })
    await lake.client.transaction().delete(to).delete(from).commit()
    expect(await lake.client.getDocuments([from, to])).toEqual([null, null])
  })

  test('made in the transaction that deletes its target is refused', async () => {
    const [from, to] = [lake.name('newHolder'), lake.name('newHeld')]
    await lake.client.create({_id: to, _type: 'sample'})
    const transaction = lake.client
      .transaction()
      .delete(to)
      .create({_id: from, _type: 'sample', to: strong(to)})
    expect(await refusal(transaction.commit())).toMatchObject({statusCode: 409})
    expect(await lake.client.getDocument(to)).toMatchObject({_id: to})
  })

  test('stops counting once a patch has removed it', async () => {
    const [from, to] = [lake.name('letsGo'), lake.name('letGo')]
    await lake.client.create({_id: to, _type: 'sample'})
    await lake.client.create({_id: from, _type: 'sample', to: strong(to)})
    await lake.client.patch(from).unset(['to']).commit()
    await lake.client.delete(to)
    expect(await lake.client.getDocument(to)).toBeUndefined()
  })
})

test('a weak reference never stands in the way', async () => {
  const [from, to] = [lake.name('weakFrom'), lake.name('weakTo')]
  await lake.client.create({_id: from, _type: 'sample', to: weak(to)})
  await lake.client.create({_id: to, _type: 'sample'})
  await lake.client.delete(to)
  expect(await lake.client.fetch('*[_id == $from][0].to', {from})).toEqual(weak(to))
  expect(await lake.client.fetch('*[references($to)]._id', {to})).toEqual([from])
})
