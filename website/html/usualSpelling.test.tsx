import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'

import {usualSpelling} from './usualSpelling.ts'

const spelled = (element: React.ReactNode): string => usualSpelling(renderToStaticMarkup(element))

test('markup is spelled as HTML usually is', () => {
  expect(spelled(<img srcSet="/a 1w" src="/a" alt="" loading="lazy" />)).toBe(
    '<img srcset="/a 1w" src="/a" alt="" loading="lazy">',
  )
  expect(spelled(<time dateTime="2030-01-01">soon</time>)).toBe(
    '<time datetime="2030-01-01">soon</time>',
  )
  expect(spelled(<script src="/a.js" async />)).toBe('<script src="/a.js" async></script>')
  expect(spelled(<br />)).toBe('<br>')
})

test('words stay as they are', () => {
  const words = ' srcSet="/a" dateTime="x" <br/> <img src="a"/> async="" /> '
  expect(spelled(<pre title={words}>{words}</pre>)).toBe(
    renderToStaticMarkup(<pre title={words}>{words}</pre>),
  )
})
