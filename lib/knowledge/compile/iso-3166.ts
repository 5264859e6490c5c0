import { iso31662 } from 'iso-3166'

const codes = new Set(iso31662.map(({ code }) => code))

/** Whether ISO 3166-2 lists a subdivision's code, as in `UA-63`. For the build only: it reads a development dependency. */
export const isSubdivision = (code: string): boolean => codes.has(code)
