/** What boards promise each other, and what that costs. */
export * from './settlement/index.ts'
