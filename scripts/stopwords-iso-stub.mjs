// Stands in for the package stopwords-iso (500 kB) when nutgraf is built: natural's German stemmer requires it for a
// method that nutgraf never calls.
export const de = []
