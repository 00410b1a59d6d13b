/** Words between registering and the link that keep them together: "görs på", "through this". */
export const leadsToLink =
  /(?:[:→>–-]|(?<!\p{L})(?:via|på|hos|genom|through|on|at|here|här|using|with|by|i|in|till|to|the|this|our|vår|denna|detta|den|länk(?:en)?|link|formulär(?:et)?|form|sidan|page|e-?post|mejla?|maila?|mail|email|e-?mailing|mailing|writing|is|är|finns|sker|görs|gör\s(?:du|ni)|done|klicka|click)(?!\p{L})|(?<!\p{L})(?:via|på|hos|genom|through|on|at)\s(?:the\s)?\p{L}{2,}[’']?s)\s*$/iu

/** "Anmäl dig [hos biblioteket]": words that lead to the link stand inside it. */
export const leadsOn = /^\s*(?:till|hos|via|på|genom|i|to|at|with|through|via|on|by)\s/iu

/** Words of a link that say nothing of their own: "here", "this form", an address. */
export const isGeneric =
  /^\W*(?:(?:klicka\s|click\s)?(?:här|here|hit)|(?:den(?:na|\shär)?|det(?:ta|\shär)?|this|the|följande|our|vår)?\s?(?:länk(?:en)?|link|formulär(?:et)?|form|sida(?:n)?|page|webbplats(?:en)?|website)|(?:https?:\/\/|www\.)\S*|[\w.+-]+@[\w.-]+)\W*$/iu

/** "After registration you get …": what follows is what comes next. */
export const afterwards =
  /(?<!\p{L})(?:after|once|efter|efter\satt|när|when|vid|upon)\s(?:\p{L}+\s){0,3}$/iu

/** Headings under which one registers. */
export const headingWords =
  /^\W*(?:anmälan|anmäl\s(?:dig|er).*|registrering|biljetter?|o\.?s\.?a\.?|boka.*|registration|register.*|sign[\s-]?up.*|rsvp|tickets?|how\sto\s(?:join|register|sign\sup)|(?:så|hur)\s(?:anmäler|deltar|bokar)\s(?:jag|man|vi|du|ni).*|how\s(?:do|can)\s(?:i|we)\s(?:register|sign\sup|join|book).*)\W*$/iu

export const readsMore =
  /(?<!\p{L})(?:läs\smer|mer\sinfo\p{L}*|read\smore|more\sinfo\p{L}*)(?!\p{L})/iu

/** "Support tickets" and the like are no tickets to an event. */
export const takesTickets =
  /^\P{L}*(?:tickets?|biljett\p{L}*)|(?<!\p{L})(?:buy|get|book|köp\p{L}*|boka|biljett\p{L}*)(?!\p{L})/iu

/** Words of whoever wants to come. */
export const takingPart =
  /(?<!\p{L})(?:delta|jag\skommer|delta\si|komma|(?:du|ni)\skommer|you(?:[’']re|\sare)\scoming|vara\smed|medverka|attend|join\sus|come|participate|take\spart|(?:how\s)?to\sjoin)(?!\p{L})/iu

/** Words of what is sold. */
export const sells = /(?<!\p{L})(?:sold|on\ssale|säljs|till\sförsäljning|köps?|köpa|buy)(?!\p{L})/iu
