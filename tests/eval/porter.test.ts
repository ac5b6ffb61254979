import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemAsNltk } from '../../src/eval/porter.js'

// From nltk.stem.PorterStemmer of NLTK 3.10.3, run on these words: the examples of Porter's paper, NLTK's
// irregular forms, and runs of y.
const NLTK =
  `caresses caress ponies poni ties tie dies die flies fli skies sky cats cat feed feed agreed agre
plastered plaster bled bled motoring motor sing sing conflated conflat troubled troubl sized size hopping hop
tanned tan falling fall hissing hiss fizzed fizz failing fail filing file happy happi sky sky enjoy enjoy
spied spi died die relational relat conditional condit rational ration valency valenc hesitancy hesit
digitizer digit conformably conform radically radic differently differ vilely vile analogously analog
vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope
callousness callous formality formal sensitivity sensit sensibility sensibl archaeology archaeolog
geology geolog hopefully hope triplicate triplic formative form formalize formal electricity electr
electrical electr hopeful hope goodness good revival reviv allowance allow inference infer airliner airlin
gyroscopic gyroscop adjustable adjust defensible defens irritant irrit replacement replac adjustment adjust
dependent depend adoption adopt homologou homolog communism commun activate activ angularity angular
homologous homolog effective effect bowdlerize bowdler probate probat rate rate cease ceas
controlling control rolling roll news news innings inning proceed proceed generally gener basically basic
syzygy syzygi yyyy yyyi sayyyed sayi used use oing o owed owe apologise apologis`.split(/\s+/)

describe('stemAsNltk', () => {
  it.each(NLTK.flatMap((word, i) => (i % 2 === 0 ? [[word, NLTK[i + 1]!]] : [])))(
    '%s becomes %s, as in NLTK',
    (word, stem) => {
      expect(stemAsNltk(word)).toBe(stem)
    },
  )

  it('takes any word, in linear time, and never makes it longer by more than a letter', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(stemAsNltk(word).length).toBeLessThanOrEqual(word.length + 1)
      }),
    )
    expect(stemAsNltk('y'.repeat(100_000)).length).toBe(100_000)
  })
})
