import {expect, test} from 'vitest'

import {tokenCookie, tokenIn} from './cookie.ts'
import {PreviewSessions} from './sessions.ts'

test('a browser that was let in is known by its cookie, among others', () => {
  const sessions = new PreviewSessions()
  const token = sessions.open('drafts')
  const [pair = ''] = tokenCookie(token, '/_preview/').split(';')
  const lookedAt = (cookies: string | undefined) => sessions.perspectiveOf(tokenIn(cookies))
  expect(lookedAt(`a=b; ${pair}; c=d`)).toBe('drafts')
  expect(lookedAt(pair.replace(token, token.toUpperCase()))).toBeUndefined()
  expect(lookedAt('lectern-preview=')).toBeUndefined()
  expect(lookedAt(undefined)).toBeUndefined()
})

test('the cookie is for preview pages alone, and for no script and no other site', () => {
  expect(tokenCookie('token', '/_preview/')).toBe(
    'lectern-preview=token; Path=/_preview/; HttpOnly; SameSite=Strict',
  )
})

test('each browser looks at what it was let in for; of too many the first has to ask again', () => {
  const sessions = new PreviewSessions(2)
  const [first, second, third] = [
    sessions.open('drafts'),
    sessions.open('published'),
    sessions.open('drafts'),
  ]
  for (const token of [first, second]) sessions.look(token, 'drafts')
  sessions.look(third, 'published')
  expect([first, second, third].map((token) => sessions.perspectiveOf(token))).toEqual([
    undefined,
    'drafts',
    'published',
  ])
})
