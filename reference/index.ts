/** The published figures of VM2 2008–2012 as a living reference: microdata that reproduce them, and the comparison. See README.md. */
export { buildReference, type ReferenceOptions } from './build/build.ts'
export { FLAWS, type Flaw, type FlawName } from './flaws.ts'
export type { PublishedFigure, PublishedTest } from './published.ts'
export { referenceRun } from './reference-run.ts'
export type { Kind, Outcome, Reason, VerifiedFigure, VerifiedValue } from './verify/figure.ts'
export { computedText, printVerification, publishedText, reasonText } from './verify/print.ts'
export { isVerified, summarise, type VerificationSummary } from './verify/summarise.ts'
export { verify } from './verify/verify.ts'
