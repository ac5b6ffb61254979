export { FEATURE_NAMES, FEATURES, type FeatureName, WIDTH } from './names.js'
export { readFeatures } from './read-features.js'
