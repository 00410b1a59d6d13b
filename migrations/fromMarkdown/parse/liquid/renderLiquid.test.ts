import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {LiquidContext} from './context.ts'
import {restorePlaceholders} from './placeholder.ts'
import {renderLiquid} from './renderLiquid.ts'

const context: LiquidContext = {
  page: {
    title: 'Spring "meetup"',
    tags: ['a', 'b'],
    place: {name: 'Library'},
    draft: null,
    n: 3,
    day: {type: 'timestamp', iso: '2027-05-06', text: '2027-05-06'},
    at: {type: 'timestamp', iso: '2027-05-06T18:30:00+02:00', text: '2027-05-06 18:30:00 +0200'},
  },
  site: {title: 'Club', authors: {ada: {name: 'Ada'}}},
  data: {
    'members.yml':
      '- {name: Ada, town: Umeå, age: 40}\n- {name: Bo, town: Lund, age: 31}\n- {name: Cia, town: Umeå}',
    'places/halls.json': '{"harbour": {"name": "Harbour hall", "seats": 40}}',
    'broken.yml': 'a: [',
  },
  baseUrl: '/base',
  origin: 'https://example.org',
  timeZone: 'Europe/Stockholm',
  publishedAs: (path) => (path === '_posts/2020-01-02-a.md' ? '/2020/01/02/a.html' : undefined),
}

const render = (template: string) => {
  const {text, unresolved} = renderLiquid(template, context)
  return {
    text: restorePlaceholders(
      text,
      unresolved.map(({written}) => `<<${written}>>`),
    ),
    unresolved: unresolved.map(({written}) => written),
  }
}

describe('Liquid output', () => {
  test.each([
    ['{{ page.title }}', 'Spring "meetup"'],
    ['{{page.place.name}} {{ page["place"]["name"] }}', 'Library Library'],
    ['{{ page.tags[1] }} {{ page.n }}', 'b 3'],
    ['[{{ page.draft }}{{ page.unknown }}]', '[]'],
    ['{{ site.authors.ada.name }}', 'Ada'],
    ['{{ site.baseurl }}/a {{ site.url }}', '/base/a https://example.org'],
    ["{{ '/a' | relative_url }} {{ 'a' | absolute_url }}", '/base/a https://example.org/base/a'],
    ["{{ 'https://x.org' | relative_url }}", 'https://x.org'],
    ["{{ page.unknown | default: 'none' | upcase | append: ' | ' }}.", 'NONE | .'],
    ['a {{- " b " -}} c', 'a b c'],
  ])('%j is %j', (template, text) => {
    expect(render(template)).toEqual({text, unresolved: []})
  })

  test.each([
    '{{ site.posts.size }}',
    '{{ page.tags | where: "a", "b" }}',
    '{{ site.data.broken.a }}',
    '{{ site.data.places }}',
    '{{ page.title | plus: 1 }}',
    '{{ page.n | divided_by: 0 }}',
    '{{ page.n | divided_by: 2.0 }}',
    '{{ page.title | date: "%Y" }}',
    '{{ page.day | date: "%U" }}',
    '{{ unknown }}',
    '{{ page.excerpt }}',
    '{{ content }}',
    '{{ page.tags }}',
  ])('%j is kept', (template) => {
    expect(render(`a ${template} b`)).toEqual({
      text: `a <<${template}>> b`,
      unresolved: [template],
    })
  })
})

describe('Liquid tags', () => {
  test.each([
    ['{% post_url 2020-01-02-a %}', '/base/2020/01/02/a.html'],
    ['{% link _posts/2020-01-02-a.md %}', '/base/2020/01/02/a.html'],
    ['{% raw %}{{ page.title }} {% endif %}{{{% endraw %}!', '{{ page.title }} {% endif %}{{!'],
    ['a{% comment %} {% raw %} {{ x }} {% endcomment %}b', 'ab'],
    [
      '{% highlight ruby linenos %}\na < b\n{% endhighlight %}',
      '\n<pre><code class="language-ruby">a &lt; b</code></pre>\n',
    ],
    [
      '{% include youtube.html id="aB-1" %}',
      '<iframe src="https://www.youtube.com/embed/aB-1"></iframe>',
    ],
    [
      '{% youtube "https://www.youtube.com/watch?t=1&v=aB-1" %}',
      '<iframe src="https://www.youtube.com/embed/aB-1"></iframe>',
    ],
    [
      '{% include youtube.html url="https://youtu.be/aB-1" %}',
      '<iframe src="https://www.youtube.com/embed/aB-1"></iframe>',
    ],
    [
      '{% include image.html url="/a.png" description="B" %}',
      '<figure><img src="/a.png" alt=""><figcaption>B</figcaption></figure>',
    ],
    ['{% vimeo 123 %}', '<iframe src="https://player.vimeo.com/video/123"></iframe>'],
    [
      '{% include video id="123" provider="vimeo" %}',
      '<iframe src="https://player.vimeo.com/video/123"></iframe>',
    ],
    [
      '{% include figure image_path="/a.png" alt="A" caption="B & C" %}',
      '<figure><img src="/a.png" alt="A"><figcaption>B &amp; C</figcaption></figure>',
    ],
  ])('%j is %j', (template, text) => {
    expect(render(template)).toEqual({text, unresolved: []})
  })

  test.each([
    '{% include newsletter.html %}',
    '{% include image.html id="top" %}',
    '{% youtube https://example.org/watch %}',
    '{% if b %}x{% if page.n %}y{% endif %}{% else %}z{% endif %}',
    '{% for post in site.posts %}{{ post.title }}{% endfor %}',
    '{% for tag in page.tags %}{{ tag }} {{ site.posts.size }}{% endfor %}',
    '{% case site.posts.size %}{% when 3 %}x{% endcase %}',
    '{% for m in site.data.broken %}{{ m }}{% endfor %}',
    '{% capture a %}{% include b %}{% endcapture %}',
    '{% link _posts/gone.md %}',
    '{% panel %}{{ page.title }}{% endpanel %}',
  ])('%j is kept as one', (template) => {
    expect(render(`a ${template} b`)).toEqual({
      text: `a <<${template}>> b`,
      unresolved: [template],
    })
  })

  test.each([
    ['{{ page.tags | join: ", " }} {{ page.tags | size }} {{ page.tags.first }}', 'a, b 2 a'],
    ['{{ page.title | slugify }} {{ page.title.size }}', 'spring-meetup 15'],
    ['{{ page.day | date: "%-d %B %Y, %a" }}', '6 May 2027, Thu'],
    [
      '{{ page.at | date: "%d/%m %H:%M %p" }} {{ page.day | date_to_string }}',
      '06/05 18:30 PM 06 May 2027',
    ],
    ['{{ "a,b" | split: "," | last }}', 'b'],
    ['{% if page.n == 3 and page.title contains "Spring" %}x{% else %}y{% endif %}', 'x'],
    ['{% if page.a %}x{% elsif page.n > 2 %}y{% else %}z{% endif %}', 'y'],
    ['{% if page.tags contains "c" or page.draft %}x{% endif %}.', '.'],
    ['{% unless page.draft %}x {{ page.n }}{% else %}y{% endunless %}', 'x 3'],
    ['{% if page.tags.size != 0 -%} a {%- endif %}!', 'a!'],
    ['{% assign who = page.place.name | upcase %}{{ who }}', 'LIBRARY'],
    [
      '{% for tag in page.tags %}- {{ tag }}{% unless forloop.last %};{% endunless %}{% endfor %}',
      '- a;- b',
    ],
    ['{% for t in page.tags reversed limit: 2 %}{{ t }}{{ forloop.index }}{% endfor %}', 'b1a2'],
    ['{% for t in page.none %}x{% else %}none{% endfor %}', 'none'],
    [
      '{% for t in page.tags %}{% for u in page.tags %}{{ t }}{{ u }} {% endfor %}{% endfor %}',
      'aa ab ba bb ',
    ],
  ])('%j is %j by the front matter', (template, text) => {
    expect(render(template)).toEqual({text, unresolved: []})
  })

  test('keep what is set by what is kept', () => {
    const kept = '{% if site.posts.size > 1 %}{% assign a = 2 %}{% endif %}'
    expect(render(`{% assign a = 1 %}{{ a }}${kept}{{ a }}`)).toEqual({
      text: `1<<${kept}>><<{{ a }}>>`,
      unresolved: [kept, '{{ a }}'],
    })
  })

  test.each([
    ['{{ site.posts.size }}', '`site.posts.size`'],
    ['{{ page.title | smartify }}', 'the filter `smartify`'],
    ['{% sitemap %}', 'the tag `sitemap`'],
    ['{% include newsletter.html %}', 'the tag `include`'],
    ['{% if site.x %}{% endif %}', 'the tag `if`'],
  ])('of %j say that %s is not known', (template, what) => {
    const [{reason = ''} = {}] = renderLiquid(template, context).unresolved
    expect(reason).toContain(`What ${what} shows`)
  })

  test.each([
    ['{% for tag in page.tags %}{% include card.html %}{% endfor %}', 'the tag `include`'],
    ['{% for post in site.posts %}x{% endfor %}', '`site.posts`'],
    ['{% if page.n > site.posts.size %}x{% endif %}', '`site.posts.size`'],
    ['{% capture a %}{{ page.title | smartify }}{% endcapture %}', 'the filter `smartify`'],
    ['{% assign a = page.title | smartify %}', 'the filter `smartify`'],
  ])('of %j say that it is for %s', (template, what) => {
    const [{reason = ''} = {}] = renderLiquid(template, context).unresolved
    expect(reason).toContain(`(${what})`)
  })

  test('are kept where they are too deep or too long', () => {
    const deep = `${'{% if page.n %}'.repeat(2000)}x${'{% endif %}'.repeat(2000)}`
    expect(render(deep).unresolved).toHaveLength(1)
    const loops = 8
    const long = `${'{% for t in page.many %}'.repeat(loops)}x${'{% endfor %}'.repeat(loops)}`
    const many = Array.from({length: 100}, (_, index) => String(index))
    const {unresolved} = renderLiquid(long, {...context, page: {many}})
    expect(unresolved).toHaveLength(1)
  })

  test.each(['{{ a', 'a }} b', '{% a', '{{{%', '}}{{'])('%j is text', (template) => {
    expect(render(template)).toEqual({text: template, unresolved: []})
  })
})

describe('ranges', () => {
  test('of the Markdown lead back to the template', () => {
    const template = 'ab {{ page.title }} cd {% x %} ef'
    const {text, toSource} = renderLiquid(template, context)
    const found = (words: string) => {
      const start = text.indexOf(words)
      const range = toSource({start, end: start + words.length})
      return template.slice(range.start, range.end)
    }
    expect(found('ab')).toBe('ab')
    expect(found('meetup')).toBe('{{ page.title }}')
    expect(found('cd')).toBe('cd')
    expect(found('ef')).toBe('ef')
  })

  test('of any template stay inside of it', () => {
    const part = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' x ',
      'raw',
      'endraw',
      '"a"',
      'page.n',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (template) => {
          const {text, toSource} = renderLiquid(template, context)
          for (let start = 0; start < text.length; start++) {
            const range = toSource({start, end: start + 1})
            expect(range.start).toBeLessThan(range.end)
            expect(range.end).toBeLessThanOrEqual(template.length)
          }
        },
      ),
    )
  })
})

test.each(['{{', '{% x %}', '{% if %}{% endfor %}', '{% raw %}', '{%- -%} ', '{{ "'])(
  'takes linear time for many %j',
  (part) => {
    // With a step for each pair of parts this would not come to an end.
    const {text} = renderLiquid(part.repeat(100_000), context)
    expect(text.length).toBeGreaterThanOrEqual(0)
  },
  60_000,
)
