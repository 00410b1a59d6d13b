import type {SiteView} from '../../answer/siteView.ts'

declare global {
  namespace App {
    interface Locals {
      readonly site: SiteView
    }
  }
}
