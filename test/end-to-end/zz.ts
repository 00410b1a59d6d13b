import {launchBrowser} from './support/browser.ts'
const browser = await launchBrowser()
const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'en-GB'})
const page = await context.newPage()
const t = () => Math.round(performance.now())
let on = false
page.setDefaultTimeout(90000)
page.on(
  'console',
  (m) =>
    ['error'].includes(m.type()) &&
    console.log('console', m.type(), m.text().slice(0, 300), m.location().url),
)
page.on(
  'request',
  (r) =>
    on && /mutate|3962/.test(r.url()) && console.log(t(), '>', r.method(), r.url().slice(0, 90)),
)
page.on(
  'response',
  (r) =>
    on &&
    /mutate|actions|3962/.test(r.url()) &&
    console.log(t(), '<', r.status(), r.url().slice(0, 90)),
)
const shot = async (n: string) => page.screenshot({path: `/tmp/ss-shots/${n}.png`})
try {
  await page.goto('http://localhost:3961/presentation')
  const frame = page.frameLocator('iframe')
  await frame.locator('a', {hasText: 'Sommarläger 2027'}).first().click()
  await page.getByTestId('field-title').waitFor()
  const input = page.getByTestId('field-title').locator('input')
  await page.waitForTimeout(3000)
  on = true
  for (const title of ['Ett', 'Två', 'Tre']) {
    console.log(t(), 'fill')
    await input.fill(title)
    await frame.locator('h1', {hasText: title}).waitFor()
    console.log(t(), 'shown')
  }
  on = false
  await page.goto('http://localhost:3961/intent/edit/id=events-sommarlager-2027;type=event/')
  await page.getByTestId('field-title').waitFor()
  await page.waitForTimeout(1500)
  await page.getByTestId('action-menu-button').last().click()
  await page.waitForTimeout(1000)
  await shot('menu')
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.getByTestId('action-Viewpage').click(),
  ])
  await tab.locator('h1').waitFor()
  console.log(
    tab.url(),
    await tab.locator('h1').textContent(),
    await tab.evaluate(() => window.opener),
  )
  await tab.screenshot({path: '/tmp/ss-shots/public.png'})
} catch (e) {
  console.log(e)
  await shot('x')
}
await browser.close()
