export const BACKGROUND_TABLE = ''
