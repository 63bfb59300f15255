/** Words that tell, behind a place and with a capital, whether the two are the name of something else. */

const words = (...lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')));

/** What is called after places: buildings, parks, works, companies, teams, dishes, villages. None is a verb. */
export const MAKES_A_NAME: ReadonlySet<string> = words(
  'Bridge Forest Park Garden Gardens Station Terminal Tower Towers Plaza Arena Stadium Hall Mall Zoo Museum Gallery',
  'Circus Ballet Orchestra Philharmonic Philharmonia Symphony Quintet Quartet Trio Choir Chorus Theatre Theater Opera',
  'Ensemble Band Fair Festival Fest Biennale Marathon Derby Cup League Championship Championships Classic',
  'Hotel Motel Hostel Inn Tavern Pub Brewery Distillery Bakery Bistro Cafe Café Diner Deli Kitchen Burger Noodle',
  'Noodles Ramen Taco Tacos Chicken Pizza Barbecue BBQ Coffee Roasters Teahouse Lounge Nightclub Library',
  'School College University Academy Institute Conservatory Conservatoire Church Chapel Cathedral Cemetery Hospital',
  'Borough Township County Village Parish Creek Brook Farm Farms Mill Mills Lodge Manor Valley Ridge Heights',
  'Hill Hills Street Road Lane Avenue Terrace Boulevard Studio Studios Productions Times Junction Viaduct Lighthouse',
  'Gazette Tribune Chronicle Magazine Podcast Collective Club Society Foundation Holdings Capital',
  'Ventures Labs Motors Robotics Cosmetics Skincare Boutique Salon Spa Trilogy Saga Diary Diaries Nights Blues Syndrome',
  'Protocol Mule Mules Donkey Sling Gambit Tigers Rangers Rovers United City Wanderers Athletic',
  'Warriors Dragons Knights Raiders Hawks Eagles Lions Devils Wolves Sharks Kings Giants Dynamo Thunder Titans Dynamos',
  'Fries Sunrise Spritz Martini Negroni Toddy Bowl Wings Dumplings Salad Soup Pancakes Platter Cutlet Sandwich Stew Cake',
  'Cookies Sans Serif Grotesk Slab Saloon Elementary Tile Cologne Parfum',
  'Apartments Estates Residences Barracks Windmill Reservoir Quarry Colliery',
);

/** Of these, what news tell of in a place: in a headline “Moscow Theater Siege” is Moscow's theatre. */
export const REPORTED_ON: ReadonlySet<string> = words(
  'Bridge Forest Park Station Terminal Tower Towers Stadium Hall Mall Zoo Museum Gallery Theatre Theater Hotel Library School',
  'College University Academy Institute Church Cathedral Cemetery Hospital Village Farm Farms Street Road Avenue Marathon',
  'Festival Fair Studio City Capital Protocol Apartments Residences Barracks Reservoir County',
);

/** Like the first, but verbs or common in headlines as well: a name only where nothing goes on behind it. */
export const NAMES_OR_VERBS: ReadonlySet<string> = words(
  'Rules Express Calling Stories Story Drift Heat Falls Rising Crossing Market Files Letters Dreams Nocturne Sunset',
  'Records Pictures Films Partners Bears Trust Roll Rolls Punch Toast Wrap Fizz Halt Burn Drive Sour Grill',
);

/** Offices and institutions of a state, and what else stands behind a place that is meant itself. */
export const AFTER_OFFICES: ReadonlySet<string> = words(
  'President Vice Deputy First Prime Premier Minister Ministry Foreign Defence Defense Interior Finance Trade Unification',
  'Ambassador Embassy Envoy Consul Consulate Mayor Governor Secretary General Chancellor Chief Army Navy Air Armed Forces',
  'Military Security National Supreme Government Parliament Senate Congress Cabinet Police Prosecutor Correspondent Bureau',
  'Editor Time Oblast Region Metropolitan District Office Administration Special Central Federal Russian Korean Ukrainian',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September',
  'October November December North South East West Russia Ukraine Korea Moscow Seoul Kyiv Pyongyang Washington Beijing',
  'The A An It He She They We You I This That These Those In On At As For From With And But Or If When While After Before',
  'There Here What Who Why How One Two Three No Yes Not Its His Her Their Our My Your Some Many Most All Both Mr Mrs Ms Dr',
);

/** A word that stands in almost every English sentence, and in no other language's. */
export const SMALL_ENGLISH =
  /(?<![\p{L}\p{N}])(?:the|of|and|with|which|by|who|has|its|that|from)(?![\p{L}\p{N}])/u;
