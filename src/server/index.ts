/** What the command `serve` puts together: the parts of a region, what stands before its pages, who may begin. */
export { endInterrupted, forgetOldPreviews } from '#pupils/pages/index.ts'
export { guards, type RegionOptions, regionParts } from './region.ts'
export { setupCodeFor } from './setup-code.ts'
