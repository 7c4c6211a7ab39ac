/** An invented region to look at; nothing else may depend on it. */
export { examplePeople, type Filled, fillExample, type People, regionState, type SetPassword } from './actions.ts'
export type { CastMember } from './cast.ts'
export { insertRows } from './fill.store.ts'
export { EXAMPLE_SIZE, makeWorld, type World, type WorldSize } from './make-world.ts'
export type { Rows } from './rows.ts'
export { type ExamplePerson, readSignIns } from './sign-ins.store.ts'
export type { RegionState } from './state.store.ts'
