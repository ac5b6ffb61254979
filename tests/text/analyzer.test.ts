import { defaultAnalyze } from '../../src/text/index.js'
import { describeAnalyzer } from '../contracts/analyzer.js'

describeAnalyzer('the English analyzer', defaultAnalyze)
