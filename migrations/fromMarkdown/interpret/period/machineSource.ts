import type {NamedValue} from '../../mapping/frontMatterValue.ts'
import type {MachineDate} from './machineDate.ts'

/** A machine's date and where it stands. */
export interface MachineSource extends MachineDate {
  readonly source: NamedValue
}
