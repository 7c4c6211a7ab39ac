/** A design as a file that travels (docs/route-file.md). */
export { designJsonSchema } from './json-schema.ts'
export { FILE_LIMITS } from './limits.ts'
export { FILE_PROBLEMS, type FileProblem, type FileProblemName } from './problem.ts'
export { type ReadDesign, readDesign } from './read-design.ts'
export { fileProblemText } from './words.ts'
export { writeDesign } from './write-design.ts'
