export { carryOutWhatWaits, drawUpMonth } from './actions.ts'
export { destroyAgain } from './destroyed.store.ts'
export { destroyedFile, readDestroyed } from './destroyed-file.ts'
