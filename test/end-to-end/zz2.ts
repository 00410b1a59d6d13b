import {launchBrowser} from './support/browser.ts'
const browser = await launchBrowser()
const page = await (await browser.newContext()).newPage()
page.on('request', (r) => r.url().includes('/lake/') && console.log(r.url()))
await page.goto('http://localhost:3961/presentation')
await page.waitForTimeout(5000)
console.log(
  await page.evaluate(async () => {
    const r = await fetch('/lake/site')
    return [r.status, await r.text(), typeof URL.parse, navigator.userAgent]
  }),
)
await browser.close()
