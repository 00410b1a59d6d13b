import axe from 'axe-core'
import type {Page} from 'playwright-core'

type Axe = typeof axe

/**
 * What an accessibility checker finds serious or critical in the part of a page that `selector` names,
 * one line a finding, with the elements.
 */
export async function seriousFindings(page: Page, selector: string): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const {violations} = await page.evaluate(
    (scope) => globalThis.axe.run(scope, {resultTypes: ['violations']}),
    selector,
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.map(({html}) => html).join(' | ')}`)
}

declare global {
  var axe: Axe
}
