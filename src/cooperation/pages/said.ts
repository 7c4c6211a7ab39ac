export { said } from '#ui/form/said.ts'
