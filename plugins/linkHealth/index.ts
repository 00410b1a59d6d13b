export {linkHealth} from './linkHealth.ts'
