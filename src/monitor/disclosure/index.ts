export { NO_TEST, publish } from './publish.ts'
