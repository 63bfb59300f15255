/**
 * What names of a kind are in any article when they are a part of something else: a place before “Street” is
 * an address, after “Dynamo” a club. Added to the rules of all names of that kind when they are compiled.
 */
import type { SubjectKind } from './dictionary-data.ts';

export interface Guard {
  /** Words that must not stand right before a name of the kind. */
  readonly notAfter: readonly string[];
  /** Words that must not stand right after it. */
  readonly notBefore: readonly string[];
}

/** A guard's words are separated by commas. */
const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(', '));

/** Clubs, beauty contests, houses and ships: what is called after a place. */
const BEFORE_A_PLACE = words(
  'Dynamo, Dinamo, Spartak, Lokomotiv, CSKA, Torpedo, Admiral, Luch, Krylia, Sparta, Lokomotive',
  'FC, F.C., FK, HC, HK, BC, BK, AFC, CF, Real, Atlético, Inter, Sporting, Olympique, Racing',
  'Little, Mini, Great, Old, Camp, Lake, Fort, Port, Mount, Radio, Planet, Pub, Bar, Bistro, Villa, Cocktail, Team',
  // Whatever is called so is something else.
  'is named, are named, was named, were named, been named, dog named, cat named, horse named, puppy named, kitten named',
  'boy named, girl named, baby named, son named, daughter named, ship named, yacht named, boat named, band named',
  'bar named, pub named, restaurant named, drink named, cocktail named, town named, village named, place named',
  'nicknamed, codenamed, code-named, dubbed, christened, is called, are called, was called, were called',
  'cat, dog, hamster, horse, pony, parrot, puppy, kitten, typeface, font, perfume, restaurant, pub, bistro, café, novel',
  'album, cruiser, cocktail, lamp, sofa, town of, village of, hamlet of, township of, borough of',
  'submarine, frigate, corvette, tanker, MV, ROKS, HMS, USS',
  'Miss, Hotel, Hôtel, Café, Restaurant, Club, Динамо, Спартак, Локомотив, ЦСКА, Торпедо, Адмирал, ФК, ХК',
);

/**
 * Streets, houses and clubs, and the states of the United States, which have towns of any name; but not those
 * that stand beside places of the news in a list of their own right (Georgia, New York, Washington).
 */
const AFTER_A_PLACE = words(
  'Street, St, Avenue, Ave, Road, Rd, Lane, Boulevard, Blvd, Drive, Square, Plaza, Terrace, Crescent, Straße',
  'Hotel, Inn, Restaurant, Café, Cafe, Bar, Grill, Kitchen, Diner, Bakery, Deli, Mule, Mules',
  // Sides of a city's sport, and things that are sold by its name.
  'club, clubs, derby, derbies, outfit, diver, chronograph, lager, cocktail, burger, taco, tacos',
  'sofa, armchair, rug, lamp, dress, dresses, backpack, trainers, sneakers, lipstick, colourway, colorway, typeface, wallpaper',
  'FC, F.C., FK, HC, HK, United, Rovers, Wanderers, Rangers, Athletic, Dynamo, Tigers, Bears',
  'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho',
  'Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota',
  'Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico',
  'North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota',
  'Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Ontario',
  'Pa., Ala., Ariz., Ark., Calif., Conn., Ill., Ind., Kan., Ky., Mich., Minn., Tenn., Vt., Wis., Ida., N.Y., N.J., N.H.',
  'N.M., N.C., N.D., S.C., S.D., W.Va., W. Va., Ga., Wash., Ore., Okla., Fla., Mass., Md., Colo., Nev., Neb., Mo., Mont., Wyo.',
  // A small town's own words for itself.
  'is a town, is a village, is a hamlet, is a township, town board, town hall, town clerk, township',
);

const GUARDS: Partial<Record<SubjectKind, Guard>> = {
  place: { notAfter: BEFORE_A_PLACE, notBefore: AFTER_A_PLACE },
};

/** The guard of a kind; null where it has none. */
export function guardOf(kind: SubjectKind): Guard | null {
  return GUARDS[kind] ?? null;
}
