import {createSchema} from 'sanity'

import {stockholm} from '../../test/stockholm.ts'
import {schemaTypes} from '../schemaTypes.ts'

/** The types as the Studio compiles them. */
export const schema = createSchema({name: 'test', types: schemaTypes(stockholm)})
