export {registration} from './registration.ts'
export {withRegistration} from './withRegistration.tsx'
