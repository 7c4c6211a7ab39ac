/** The page Verificatie: the published figures beside the computed ones. Only the server mounts it. */
export { verificationPages } from './routes.ts'
export { type VerificationSource, verificationLabel } from './source.ts'
