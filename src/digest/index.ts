export { digest } from './digest.js'
export { type DigestRecord, digestRecord } from './digest-record.js'
export { DIGEST_DEFAULTS } from './options.js'
export type * from './types.js'
