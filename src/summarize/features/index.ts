export { COLUMN, FEATURE_NAMES, FEATURES, type FeatureName, WIDTH } from './names.js'
export { type FeatureInput, readFeatures } from './read-features.js'
