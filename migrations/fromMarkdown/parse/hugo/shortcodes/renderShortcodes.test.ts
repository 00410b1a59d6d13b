import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {restorePlaceholders} from '../../liquid/placeholder.ts'
import {renderShortcodes} from './renderShortcodes.ts'

const context = {
  url: '/events/spring/',
  addressOf: (path: string) => (path.startsWith('gone') ? undefined : `/at/${path}/`),
}

const render = (template: string) => {
  const {text, unresolved} = renderShortcodes(template, context)
  const written = unresolved.map((each) => each.written)
  return {
    text: restorePlaceholders(
      text,
      written.map((each) => `<${each}>`),
    ),
    written,
  }
}

describe('renderShortcodes', () => {
  it.each([
    ['Text {{ .Title }} {{% %}}', 'Text {{ .Title }} {{% %}}'],
    [
      '{{< figure src="a.png" alt="A \\"b\\"" title="T" caption="C" >}}',
      '<figure><img src="a.png" alt="A &quot;b&quot;"><figcaption>T C</figcaption></figure>',
    ],
    [
      '{{< figure\n  src=`a.png`\n  link="/b/"\n>}}',
      '<figure><a href="/b/"><img src="a.png" alt=""></a></figure>',
    ],
    ['[a]({{< ref "b" >}}) [c]({{% relref path="d" %}})', '[a](/at/b/) [c](/at/d/)'],
    [
      '{{< youtube id="dQw4w9WgXcQ" >}}',
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    ['{{< vimeo 123 />}}', '<iframe src="https://player.vimeo.com/video/123"></iframe>'],
    ['{{< gist kim 12 >}}', '[https://gist.github.com/kim/12](https://gist.github.com/kim/12)'],
    ['{{< x user="kim" id="1" >}}', '[https://x.com/kim/status/1](https://x.com/kim/status/1)'],
    [
      '{{< highlight go "linenos=table" >}}\n{{< a >}} & b\n{{< /highlight >}}',
      '\n<pre><code class="language-go">{{&lt; a &gt;}} &amp; b</code></pre>\n',
    ],
    ['a{{% comment %}} b {{% /comment %}}c', 'ac'],
    ['{{</* figure src="a" */>}}', '{{< figure src="a" >}}'],
  ])('makes of %j what Hugo shows', (template, text) => {
    expect(render(template)).toEqual({text, written: []})
  })

  it('keeps a theme’s own as they are written, and the text between two', () => {
    expect(render('{{< box "a > b" >}}\n*Text*\n{{< /box >}}{{% icon %}}')).toEqual({
      text: '<{{< box "a > b" >}}>\n*Text*\n<{{% icon %}}>',
      written: ['{{< box "a > b" >}}', '{{% icon %}}'],
    })
    expect(render('{{< ref "gone" >}} {{< figure >}} {{< /end >}}').written).toEqual([
      '{{< ref "gone" >}}',
      '{{< figure >}}',
      '{{< /end >}}',
    ])
  })

  it('says which one it left, and where', () => {
    const template = 'See {{< box >}}.'
    const [left] = renderShortcodes(template, context).unresolved
    expect(left).toMatchObject({ruleId: 'shortcode-unresolved', start: 4, end: 15})
    expect(left?.reason).toContain('`box`')
  })

  it('knows of all it shows where that stood', () => {
    const part = fc.constantFrom(
      'text ',
      '\n',
      '{{< box >}}',
      '{{< /box >}}',
      '{{< ref "a" >}}',
      '{{%',
      '>}}',
      '"',
      '`',
      '{{< highlight >}}',
      '{{< /highlight >}}',
      '{{</* a */>}}',
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), (parts) => {
        const template = parts.join('')
        const {text, toSource} = renderShortcodes(template, context)
        for (let at = 0; at < text.length; at += 1) {
          const {start, end} = toSource({start: at, end: at + 1})
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(template.length)
          if (end - start === 1) expect(template.slice(start, end)).toBe(text[at])
        }
      }),
    )
  })

  it.each(['{{<', '{{< "', '{{< `', '{{< a "', '{{< highlight >}}', '{{< a >}}', '{{< a "b'])(
    'takes a hundred thousand of %j in its stride',
    (hostile) => {
      const template = `${hostile.repeat(100_000)}%}}`
      expect(renderShortcodes(template, context).text.length).toBeGreaterThan(0)
    },
  )
})
