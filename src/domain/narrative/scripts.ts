/** A letter outside English and names in Latin script; look-alikes from elsewhere are such letters. */
export const OTHER_LETTERS = /[^\P{L}A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/u;
