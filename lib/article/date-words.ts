/* What newsrooms write before a day to say which it is. */

export const updatedWords = /\b(updat|modif|edit|revis|aktualis|actualiz|mis à jour|aggiorna|обновл)/i
export const publishedWords = /\b(publi|post|first|on air|veröffentlicht|erschienen|опубл)/i
