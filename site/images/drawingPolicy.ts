/** As a `content-security-policy`: an SVG that is looked at by itself runs nothing. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
