export { type FieldMistake, fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
