/**
 * Look-alikes by class, on short pages of their own: what a name is a part of, who else bears it, and pages that
 * only seem to be about the story. Marks as in the labelled set; every other mark is wrong.
 */
import { describe, expect, it } from 'vitest';
import { faultsOf } from './sample-pages.ts';

type Row = readonly [text: string, lang?: string];

const CLASSES: Readonly<Record<string, readonly Row[]>> = {
  'a place and a noun with a capital are something else': [
    ['The Moscow Symphony arrives late. Seoul Garden, on the corner, serves until two.'],
    ['We changed at Moscow Junction and walked to Seoul Hall by the lake.'],
    ['Her second novel, Vladivostok Nights, sold better than the film of it.'],
    ['The Seoul Collective paints the walls of ⟦seoul|Seoul⟧ at night.'],
    ['In autumn the Moscow Chamber Choir sings in the barn, and everybody brings a blanket.'],
    ['Pictures from the Vladivostok Biennale hang in the bank until May.'],
    ['Seoul Roasters. Two doors down from the station, and the best beans in the county.'],
    ['The band played three songs from Moscow Calling, and then the lights went out.'],
    ['Little Moscow is a suburb that was built by miners. Mini Seoul is a mall in it.'],
    ['He named the dog Moscow. The cat is called Seoul.'],
    ['Ours is the Seoul sofa in grey, not the Moscow lamp.'],
    ['Old Vladivostok Road floods every spring, and so does Seoul Avenue.'],
  ],
  'a place stays one before offices, in headlines and before what follows by chance': [
    ['⟦seoul|Seoul⟧ ⟦ambassador-summons|Summons Russian Ambassador⟧ Over Soldiers Sent to ⟦russia|Russia⟧'],
    ['⟦moscow|Moscow⟧ Says Bridge Attack Will Be Answered', 'en'],
    ['⟦seoul|Seoul⟧ Mayor Oh spoke to reporters of the plan to close the road.'],
    [
      '⟦ukraine|Ukraine⟧ President Zelensky and the ⟦south-korea|South Korea⟧ Foreign Minister will meet in the spring.',
    ],
    [
      'The ambassador of the ⟦russia|Russian Federation⟧ to the ⟦south-korea|Republic of Korea⟧ Ivan Petrov left by the side door.',
    ],
    ['He was the ambassador in ⟦seoul|Seoul⟧ Tuesday, and is a private man today.'],
    ['In ⟦seoul|Seoul⟧ The Hague is not thought of often, with all that happens in the north.'],
    ['Der Minister sagte, dass ⟦russia|Russland⟧ Truppen verlegt und ⟦seoul|Seoul⟧ Gespräche führt.', 'de'],
    ['⟦russia|Russland⟧ Botschafter, ⟦seoul|Seoul⟧ Protest.', 'de'],
  ],
  'other towns of the name': [
    [
      'KANSAS — The lone grocery in Moscow, Kan., will close at Easter. Moscow has 270 people, one school and two elevators.\n\n"We drove past Moscow twice before we saw it," said a salesman from Tulsa.\n\nThe mayor, who keeps goats, sent a card to ⟦ukraine|Ukraine⟧ in 2022. Moscow sits an hour from Liberal. Trucks bring wheat to Moscow all summer.',
    ],
    [
      'The village of Moscow, Ohio, lies in a bend of the river. A tornado took forty houses in Moscow in 2012.\n\nMoscow rebuilt most of them. The power plant that paid for the school has shut, and the council of Moscow is looking for a buyer.\n\nA choir from ⟦russia|Russia⟧ sang here once, in 1991.',
    ],
    ['Russia, Ohio, beat Fort Loramie 3-1. The Russia Raiders travel to Jackson Center on Friday.'],
    [
      'Moscow Mills, Mo., got its second name from the mills on the Cuivre River. You can paddle from Moscow Mills to Troy.\n\nNobody in town has been to ⟦moscow|Moscow⟧, ⟦russia|Russia⟧.',
    ],
    [
      'Our Moscow, in Tennessee, was named by a surveyor with a sense of humour. The Moscow Saloon has live music on Fridays, and Moscow Elementary needs a new roof. ⟦ukraine|Ukraine⟧ is far away.',
    ],
  ],
  'towns that say no state': [
    [
      'Snow for Moscow and Pullman tonight. From Moscow to Lewiston, chains are advised. Moscow could see four inches.',
    ],
    ['You fly to Moscow by way of Spokane. Moscow has one runway, and it is new.'],
    ['Founded in a Moscow kitchen, the shop has customers from Moscow to Coeur d’Alene.'],
    [
      'Russia, N.Y., has three cemeteries. The Russia town board meets on Mondays, and the town of Russia plows early.',
    ],
    ['Russia is a town in Herkimer County with 2,500 people.'],
    ['Moscow, Wash., was never built. Seoul, Ga., is a misprint.'],
  ],
  'a town by its institutions, a side by its game, a currency by its numbers': [
    [
      'Moscow High School won the debate again. The team came home to Moscow late; its topic had been ⟦russia|Russia⟧.',
    ],
    ['The City of Moscow rakes its leaves in November. Moscow has eleven rakes.'],
    [
      'Dynamo broke a losing streak at home. The Moscow side scored three goals, and Moscow rivals Spartak and CSKA meet on Friday.',
    ],
    [
      'Reservists get NIS 5,000 each, as 12,000 soldiers know. None came from ⟦russia|Russia⟧ or ⟦south-korea|South Korea⟧.',
    ],
    ['We did some Seoul-searching over soju and fried chicken.'],
    ['X is a window system. Its author writes of it on ⟦x|X⟧, the social network, and nowhere else.'],
    [
      'A ⟦moscow|Moscow⟧ man was jailed in ⟦russia|Russia⟧ for a poem. In ⟦moscow|Moscow⟧ nobody spoke of the city of ⟦moscow|Moscow⟧.',
    ],
  ],
  'to name a place is not to be named after it': [
    [
      'In his letter the general named ⟦russia|Russia⟧ and ⟦north-korea|North Korea⟧; the list named ⟦ukraine|Ukraine⟧ too.',
    ],
    ['She has a horse named Seoul. A village was named Moscow by its miners.'],
    ['The ⟦war-in-ukraine|Russia-Ukraine war⟧ is in its third year.'],
  ],
  'a time is no score': [
    ['London 09:00, ⟦moscow|Moscow⟧ 11:00, ⟦seoul|Seoul⟧ 17:00, ⟦vladivostok|Vladivostok⟧ 18:00.'],
    ['Handball, men: Seoul 2:1, Moscow 4-2. The rest were called off.'],
  ],
  'X where its older name stands near': [
    [
      '⟦x|Twitter⟧ has been called ⟦x|X⟧ since July 2023. ⟦x|X⟧ will sue, its owner says, and ⟦x|X⟧ is not alone.',
    ],
    ['The suspect is called X in the file. X will be tried in May. X is nineteen.'],
  ],
  'titles with a place': [
    [
      'Our book club read A Gentleman in Moscow, by Amor Towles, and “A Winter in Seoul”. An Education in Vladivostok is next.',
    ],
    [
      'A Russian in ⟦seoul|Seoul⟧ was fined. A minister from ⟦ukraine|Ukraine⟧ spoke. An American in ⟦moscow|Moscow⟧ left.',
    ],
    ['A reporter in ⟦moscow|Moscow⟧ and a ⟦nato|NATO⟧ envoy in ⟦seoul|Seoul⟧ agreed.'],
  ],
  'a ministry, a service, a network and whose they are': [
    [
      "⟦north-korea|North Korea⟧'s foreign ministry called it a rumor. The North Korean foreign ministry said no more.",
    ],
    ["⟦ukraine|Ukraine⟧'s ⟦ukrainian-intelligence-service|SBU⟧ published a video of it."],
    ["⟦south-korea|South Korea⟧'s ⟦nis|NIS⟧ said so."],
    [
      'An ⟦x|X⟧ user in ⟦seoul|Seoul⟧ translated it; an ⟦x|X⟧ post from ⟦ukraine|Ukraine⟧ had said it first. User X did not post.',
    ],
    [
      'The platform took it down. ⟦x|X⟧ said the account was fake, and that its posts were too. Agent X said nothing.',
    ],
    ['Our ⟦moscow|Moscow⟧ correspondent writes that nothing has changed. Our Moscow sofa has.'],
    ["It was shown in ⟦moscow|Moscow⟧ in May. ⟦moscow|Moscow⟧'s critics yawned."],
  ],
  'what a name holds and what it leaves out': [
    [
      "⟦russia|Russia⟧'s ⟦war-in-ukraine|war in Ukraine⟧ and ⟦moscow|Moscow⟧'s ⟦war-in-ukraine|invasion of Ukraine⟧.",
    ],
    [
      '⟦russia|Russia⟧ has ⟦figure-12000|12,000 soldiers⟧ from ⟦north-korea|North Korea⟧, says ⟦seoul|Seoul⟧, in the ⟦war-in-ukraine|Ukraine war⟧.',
    ],
    [
      '⟦seoul|Seoul⟧ condemned the military ⟦russia-north-korea-cooperation|cooperation between Russia and North Korea⟧; ⟦russia|Russia⟧ deployed ⟦north-korean-soldiers|North Korean troops⟧.',
    ],
    [
      '⟦mark-rutte|Mark Rutte⟧ told ⟦yoon-suk-yeol|Yoon Suk Yeol⟧ that ⟦north-korean-soldiers|North Korean forces⟧ were in Kursk.',
    ],
    [
      'In ⟦russia|Russia⟧, ⟦seoul|Seoul⟧ and ⟦ukraine|Ukraine⟧ say, men got ⟦false-identities|fake identity documents⟧.',
    ],
  ],
  'codes and watches': [
    ['Read the code in NATO spelling: the NATO alphabet has a word for each letter.'],
    [
      'It came on a grey NATO with a black one in the box. The NATO is 20 mm wide, and nylon straps dry fast.',
    ],
    ['⟦nato|NATOs⟧ Generalsekretär war da. Die ⟦nato|NATO⟧ schweigt.', 'de'],
  ],
  'clubs and scores': [
    [
      "Moscow came back from two down in the third period to beat Kazan 4-3 in the KHL. Moscow goalkeeper Serebryakov stopped 37 shots.\n\nThe league leaders host Minsk on Tuesday. ⟦russia|Russia⟧'s champion will be known in April.",
    ],
    [
      'SK Knights beat Seoul Samsung Thunders 88-81 in the KBL. Seoul have lost nine of ten in the league, and their coach looked it.\n\n“We play in ⟦seoul|Seoul⟧, we should own ⟦seoul|Seoul⟧,” he said.',
    ],
    ['Results: Ulsan 2, Seoul 2. Seoul 1-0 Daegu. Suwon 3, Seoul 1.'],
    [
      "The Seoul derby ended without a goal. Seoul's striker limped off after ten minutes of a league game that no neutral will remember.",
    ],
  ],
  'what is sold by a name': [
    [
      'The Vladivostok chronograph has a display back; the Moscow, in steel, has none. Both run on a calibre from ⟦russia|Russia⟧.',
    ],
    [
      "A NATO is what you want on a field watch. Buy two: a grey NATO for work and a striped NATO for Sundays. Nylon straps dry on the radiator.\n\n⟦russia|Russia⟧'s divers used rubber.",
    ],
    [
      'The rifle takes 7.62 NATO. If the barrel says .308, 7.62 NATO is safe; the other way round, ask a gunsmith. The first NATO rounds were made in 1954.\n\nThey were adopted by ⟦nato|NATO⟧ after a quarrel that lasted six years.',
    ],
    [
      'In the NATO alphabet N is November. Say it the NATO way and nobody at the bank will ask you to repeat your name.',
    ],
    ['NATO green is hard to match. The paint shop mixes NATO green from four pigments.'],
  ],
  'other services, a currency, a directive, a town': [
    [
      'Our flat in Jerusalem costs NIS 7,200 a month, and the NIS has been weak. The guard earns NIS 38 an hour. Olim from ⟦russia|Russia⟧ and ⟦ukraine|Ukraine⟧ paid in dollars; a cousin in ⟦seoul|Seoul⟧ wired NIS 1,500.',
    ],
    [
      "Armenia's National Security Service and Albania's National Intelligence Service signed a paper. The NIS director in Tirana, asked about ⟦russia|Russia⟧, coughed.\n\nThe foreign ministry was not told.",
    ],
    [
      'The NIS 2 directive binds hospitals. Under NIS, only the largest had to report. Attackers from ⟦north-korea|North Korea⟧ and ⟦russia|Russia⟧ did not read either.\n\nA firm in ⟦south-korea|South Korea⟧ sells a NIS-compliant box.',
    ],
    [
      'NIS stands for Newark International School here. NIS pupils wear green. One is from ⟦south-korea|South Korea⟧.',
    ],
    [
      'Naftna Industrija Srbije (NIS) raised the price of diesel. NIS is owned in part by a firm in ⟦russia|Russia⟧; ⟦seoul|Seoul⟧ has never heard of it. NIS pumps take cards.',
    ],
  ],
  'the letter X': [
    [
      'Plot height on X and weight on Y. Every point on X needs a partner. If a post says X rises, ask what Y does.',
    ],
    [
      'A woman has two copies of X, a man one. The gene sits on X, near the centromere, and the disease is passed on X to sons.\n\nThe lab in ⟦south-korea|South Korea⟧ posted the sequence.',
    ],
    ['Season X of the show starts on X-day. Racer X returns. Solve for X, then post to the class forum.'],
    ['Put an X on the ballot, post it before Friday. Those who cannot write may sign with X.'],
    ['On iPhone X and on Windows the app is slow. He posted it to me on a Model X.'],
  ],
  'others of a family name': [
    [
      'Golf: Yoon Ina leads by two. Yoon, 21, made six birdies. South Korean fans, some of whom came from ⟦seoul|Seoul⟧, sang. President Yoon Sung-ho of the golf association handed her the towel.',
    ],
    [
      '“President Yoon” is the best character of the drama: he has lost the election in episode one. Filmed in ⟦seoul|Seoul⟧ with money from ⟦south-korea|South Korea⟧. Yoon sulks for sixteen episodes.',
    ],
    [
      'Grigory Zinoviev spoke for four hours in Halle. Zinoviev was heard as far as ⟦moscow|Moscow⟧. The Zinoviev letter appeared in 1924.',
    ],
    [
      'The trapeze act belongs to Oleg Zinoviev and his sister. Zinoviev has fallen twice. He is from ⟦vladivostok|Vladivostok⟧, ⟦russia|Russia⟧, and says ⟦seoul|Seoul⟧ is the best town for circuses.',
    ],
    [
      'Pavel Zinoviev, ambassador of the wine growers, toasted ⟦south-korea|South Korea⟧. Zinoviev then fell asleep.',
    ],
  ],
  'ministries and embassies of others': [
    [
      "Prague's foreign ministry summoned the ⟦?russia|Russian⟧ ambassador over the fire. The Russian embassy in Prague said nothing. The Foreign Ministry will wait; ⟦seoul|Seoul⟧ and Tokyo have sent condolences.",
    ],
    [
      'London summoned the Russian ambassador on Monday. The ambassador, Andrei Kelin, had been summoned by the Foreign Office before. ⟦south-korea|South Korea⟧ was not involved. The Russian embassy in London denied everything.',
    ],
    [
      'The foreign ministry in Canberra called in the Russian ambassador after a student from ⟦south-korea|South Korea⟧ was robbed in ⟦moscow|Moscow⟧.',
    ],
  ],
  'general words on pages of something else': [
    [
      'Airsoft: the Special Forces ticket includes lunch. Last year 1,500 soldiers of fortune came, and 12,000 troops of ants. Facial recognition opens the gate. Satellite images of the field are for sale; so is a tent from ⟦south-korea|South Korea⟧.',
    ],
    [
      'In 1809 some 12,000 soldiers held the bridge. About 1,500 soldiers fell. International law did not yet exist, says a guide from ⟦ukraine|Ukraine⟧.',
    ],
    [
      'The film has special forces, satellite images and a villain with false identities. It was shot in ⟦seoul|Seoul⟧.',
    ],
  ],
  'abbreviations of something else': [
    [
      'Which abbreviations do doctors use? KPA: key performance area, if your clinic has a consultant. HUR: heart under review. SBU: short bowel unit. ROK: right otitis, kid. NIS: not in season (that is the canteen). ⟦south-korea|South Korea⟧ uses others. So does ⟦north-korea|North Korea⟧.',
    ],
    ['SBU beat Albany. The SBU Seawolves have a forward from ⟦ukraine|Ukraine⟧.'],
  ],
  'hosts and pets': [
    [
      'La Casa: Moscow and Denver are father and son, Berlin gives the orders, Tokyo tells the story. Moscow dies in the tunnel.',
    ],
    [
      'The servers are called seoul, moscow and lagos. Restart moscow first, then ssh to seoul and check the LDAP daemon.',
    ],
  ],
  'names that stand although much speaks against them': [
    [
      '⟦seoul|Seoul⟧ accuses ⟦moscow|Moscow⟧ of hiring ⟦?north-korean-soldiers|North Korean soldiers⟧. ⟦moscow|Moscow⟧ shrugs. ⟦seoul|Seoul⟧ waits. What will ⟦moscow|Moscow⟧ do next, asks ⟦nato|NATO⟧?',
    ],
    [
      'The ⟦seoul|Seoul⟧ government and the ⟦moscow|Moscow⟧ leadership are not on speaking terms, said an aide to ⟦yoon-suk-yeol|Yoon Suk Yeol⟧.',
    ],
    [
      '⟦nato|NATO⟧ chief ⟦mark-rutte|Rutte⟧ and ⟦ukraine|Ukraine⟧ Defence Minister Umerov spoke; ⟦russia|Russia⟧ Foreign Minister Lavrov did not.',
    ],
    [
      "⟦moscow|Moscow⟧: talks of 'war' are absurd. ⟦seoul|Seoul⟧: we have pictures. ⟦vladivostok|Vladivostok⟧, a port, keeps quiet about ⟦russia|Russia⟧.",
    ],
    [
      '⟦moscow|Moscow⟧ Mayor Sergei Sobyanin said drones had been shot down near ⟦moscow|Moscow⟧ overnight. ⟦russia|Russia⟧ blamed ⟦ukraine|Ukraine⟧.',
    ],
    [
      'He moved to ⟦moscow|Moscow⟧ as a student and never left. ⟦moscow|Moscow⟧ was cold, the bread was good.',
    ],
    ['The flight from ⟦moscow|Moscow⟧ took nine hours. In ⟦vladivostok|Vladivostok⟧ it rained.'],
    [
      'A train from ⟦vladivostok|Vladivostok⟧ to ⟦moscow|Moscow⟧ takes a week. The band goes on to ⟦seoul|Seoul⟧ and Tokyo.',
    ],
    [
      "⟦nato|NATO⟧ forces, ⟦nato|NATO⟧'s summit, the ⟦nato|NATO⟧ treaty, and ⟦nato|NATO⟧. That was the lecture.",
    ],
    [
      "The ⟦nis|NIS⟧ told lawmakers in ⟦seoul|Seoul⟧ that 12 officers had died. The ⟦nis|NIS⟧, ⟦south-korea|South Korea⟧'s spy agency, gave no names. According to ⟦nis|NIS⟧ officials, more will follow.",
    ],
    [
      "⟦south-korea|South Korea⟧'s ⟦nis|National Intelligence Service⟧ (⟦nis|NIS⟧) said 3,000 troops had left; the ⟦nis|NIS⟧ said they wore ⟦russian-uniforms|Russian uniforms⟧ and ⟦moscow|Moscow⟧ paid.",
    ],
    [
      "⟦figure-12000|12,000 soldiers⟧ will go, says ⟦north-korea|North Korea⟧'s neighbour. ⟦north-korea|North Korea⟧ sent ⟦figure-1500|1,500 troops⟧ first, by ship.",
    ],
    [
      'The ⟦ukrainian-intelligence-service|SBU⟧ detained a man in Odesa, ⟦ukraine|Ukraine⟧. The ⟦ukrainian-intelligence-service|HUR⟧ published a video on ⟦?x|X⟧ and ⟦?x|Telegram⟧.',
    ],
    [
      'Zelensky wrote on ⟦x|X⟧ that ⟦ukraine|Ukraine⟧ had warned of this. The post on ⟦x|X⟧ was seen by millions, and shared on Facebook.',
    ],
    [
      'The two ⟦south-korea|ROK⟧ officers and 12 ⟦south-korea|ROK⟧ soldiers crossed back to ⟦south-korea|South Korea⟧, from ⟦north-korea|North Korea⟧.',
    ],
    [
      '“⟦georgi-zinoviev|Georgy Zinoviev⟧ did not shake hands,” an aide said of Ambassador ⟦georgi-zinoviev|Zinoviev⟧. Diplomat ⟦georgi-zinoviev|Zinoviev⟧ is 63.',
    ],
    [
      'Then ⟦mark-rutte|Rutte⟧ spoke. Later ⟦mark-rutte|Rutte⟧ left. ⟦mark-rutte|Mark Rutte⟧ of ⟦nato|NATO⟧ had a cold, and Dutchman ⟦mark-rutte|Rutte⟧ joked.',
    ],
    [
      'US and ⟦south-korea|South Korea⟧ Hold Drill as ⟦north-korea|North Korea⟧ Fires Missile. ⟦russia|Russia⟧ Watches.',
    ],
    [
      'Russian ambassador called to the ⟦?south-korea-foreign-ministry|Foreign Ministry⟧ in ⟦seoul|Seoul⟧ over Kursk',
    ],
    [
      'The ⟦moscow|Moscow⟧ metro and the ⟦seoul|Seoul⟧ subway are the deepest. ⟦vladivostok|Vladivostok⟧ has buses.',
    ],
    [
      'The 2018 World Cup final was played in ⟦moscow|Moscow⟧. The Games came to ⟦seoul|Seoul⟧ in 1988, and to ⟦moscow|Moscow⟧ in 1980.',
    ],
  ],
  'mixed pages': [
    [
      "At the Moscow Arms they pull a decent pint. The Seoul Train, a funk night, is on Fridays. ⟦russia|Russia⟧'s consul came once.",
    ],
    [
      "Moscow, Vt., is a few houses on the Little River. On the Fourth, Moscow parades without a band: radios in windows play the march. A choir from ⟦ukraine|Ukraine⟧ once joined Moscow's parade.",
    ],
    [
      'In Moscow, Maine, the dam made the lake. Moscow has no mayor. ⟦seoul|Seoul⟧ has ten million people, Moscow 475.',
    ],
    [
      'Drinks: Moscow Mule 9, Seoul Sister 10, Vladivostok Sunrise 11, Black Russian 8. Kitchen: Seoul Burger, Moscow Fries, Kyiv cutlet from ⟦ukraine|Ukraine⟧.',
    ],
    [
      'Dynamo Moscow drew. Torpedo Moscow lost. FC Seoul, winless in six, face Suwon FC. Goalkeeper Kang saved a penalty for Seoul; Seoul deserved it.',
    ],
    [
      '“Moscow have the better goalkeeper,” said the coach before the play-off. Moscow won the first leg at home. He has been to ⟦moscow|Moscow⟧, in ⟦russia|Russia⟧, twice.',
    ],
    [
      'My NATO came loose on the boat. The bund strap held. A G10 or NATO strap costs nine pounds; this NATO cost thirty.',
    ],
    [
      'The .308 and the 7.62×51mm NATO share a case. Reloaders trim NATO brass twice. In ⟦ukraine|Ukraine⟧ both are used.',
    ],
    ['Papa, Quebec, Romeo: the NATO spelling alphabet. A teacher in ⟦south-korea|South Korea⟧ sings it.'],
    [
      "Bezeq fell to NIS 4.82; Teva's bonds in NIS rose. The bank expects NIS 3.60 by June. Exports to ⟦south-korea|South Korea⟧ and ⟦ukraine|Ukraine⟧ grew.",
    ],
    [
      "Kenya's NIS chief met parliament in Nairobi. The National Intelligence Service has 5,000 staff. The NIS says ⟦russia|Russia⟧ recruits in Nairobi; ⟦south-korea|South Korea⟧ trains its analysts.",
    ],
    [
      'From Nis we took the bus to Sofia. NIS, the petrol firm, sponsors the fair in Nis. A tour group from ⟦south-korea|South Korea⟧ photographed the tower.',
    ],
    [
      'Malware of ⟦?north-korea|North Korean⟧ make: NIS2 obliges you to tell. Under NIS2 a firm in ⟦south-korea|South Korea⟧ with clients in Europe must answer. Who supervises NIS2?',
    ],
    ['Enter the length on X. If X exceeds 10, move to Y. Then post the sheet to your teacher.'],
    ['X marks the spot; on X the pirate dug. Brand X is cheaper. He signed with an X.'],
    ["Malcolm X spoke in Detroit. The documentary on Malcolm X was posted on Monday to the library's feed."],
    [
      'Min-ho Yoon runs the corner shop. Yoon opened it in 1999 with money from ⟦seoul|Seoul⟧. Mrs Yoon bakes. ⟦south-korea|South Korea⟧ is on the calendar.',
    ],
    [
      'President Yoon of Hanshin University resigned. Yoon had led the campus in ⟦seoul|Seoul⟧, ⟦south-korea|South Korea⟧, for eight years.',
    ],
    [
      'Kim Hong-gul, the lawmaker, and Kim Hong-il, the prosecutor, are not related to Kim Hong-bin, who climbed for ⟦south-korea|South Korea⟧.',
    ],
    [
      "Zinoviev and Kamenev broke with Stalin in ⟦moscow|Moscow⟧. Grigory Zinoviev was shot. Zinoviev's widow lived on. Georgy Zinovievsky wrote the play.",
    ],
    [
      'Vera Zinovieva coaches; her pupil Zinoviev, 14, plays chess in ⟦vladivostok|Vladivostok⟧ and has beaten a master from ⟦seoul|Seoul⟧.',
    ],
    [
      "Jan Rutte's celery gin won gold. Rutte has been distilling in Dordrecht since 1872, says Rutte's master distiller. ⟦nato|NATO⟧ officers bought a case.",
    ],
    [
      "Tokyo's foreign ministry summoned the Russian ambassador over a patrol. The Foreign Ministry said ⟦south-korea|South Korea⟧ had been informed. The Russian embassy in Tokyo was closed.",
    ],
    [
      'Warsaw summons Russian ambassador after missile. The foreign ministry in Warsaw gave him a note; ⟦seoul|Seoul⟧ and ⟦nato|NATO⟧ backed Poland. The ambassador of ⟦russia|Russia⟧ did not come.',
    ],
    [
      'Laser tag: pick Special Forces or Satellite Images level. 1,500 soldiers await in the game; false identities unlock at 12,000 soldiers. Beat the ⟦?north-korea|North Korean⟧ boss.',
    ],
    [
      'At Borodino 12,000 soldiers of the guard stood idle. ⟦russia|Russia⟧ lost more. 1,500 soldiers drowned. Special forces had not been invented.',
    ],
    [
      'ROK, KPA, HUR: the three-letter words that win at Scrabble? No, they are not valid; acronyms never are. NIS is not valid either. ⟦seoul|SEOUL⟧ is a place.',
    ],
    [
      'Ping moscow, then seoul. If vladivostok is down, call the hosting firm. The hosts are named for cities.',
    ],
    ['Moscow Rules is a thriller; The Moscow Rules is a memoir. “Moscow Rules” is also an episode.'],
  ],
  headlines: [
    ['⟦moscow|Moscow⟧ Theater Siege Remembered After Twenty Years in ⟦russia|Russia⟧'],
    ['⟦ukraine|Ukraine⟧ Hospital Struck By Missile, Officials Say'],
    ['⟦north-korea|North Korea⟧ Arms Shipments Reach ⟦russia|Russia⟧, Says ⟦nato|NATO⟧'],
    ['⟦seoul|Seoul⟧ Records Trade Surplus With ⟦russia|Russia⟧'],
    ['⟦russia|Russia⟧ Rolls Out New Missile as ⟦ukraine|Ukraine⟧ Waits'],
    [
      'In the second half of the year ⟦seoul|Seoul⟧ expects exports to rise. ⟦seoul|Seoul⟧ is a player in a dangerous game.',
    ],
    [
      'The ship ⟦russia|Russia⟧ sent to ⟦vladivostok|Vladivostok⟧ carried ⟦?north-korean-soldiers|North Korean soldiers⟧, ⟦nato|NATO⟧ said.',
    ],
  ],
  'things sold, played and read by a name': [
    [
      'Film exhibitors met in Las Vegas. The National Association of Theatre Owners (NATO) wants shorter windows. NATO members own 35,000 screens, a spokesman said. NATO was founded in 1965. ⟦ukraine|Ukraine⟧ and ⟦russia|Russia⟧ sent nobody.',
    ],
    [
      'She joined an international law firm with desks in ⟦seoul|Seoul⟧ and ⟦moscow|Moscow⟧, and teaches at its international law school. ⟦ukraine|Ukraine⟧ is a client.',
    ],
    [
      'The international community of beekeepers met in ⟦ukraine|Ukraine⟧, with guests from ⟦russia|Russia⟧ and ⟦south-korea|South Korea⟧.',
    ],
    [
      'The heavy cruiser Moscow was launched in 1936 as a pub on the canal. The cruiser Vladivostok never sailed.',
    ],
    [
      "Route 8 runs from Moscow, Idaho, to Elk River. In Moscow, turn left at the grain elevators. Moscow has a food co-op that ⟦ukraine|Ukraine⟧'s refugees helped to build.",
    ],
    [
      'Pullman and Moscow are eight miles apart. The bus to Moscow leaves hourly from the Idaho side. “Moscow is fine,” a student from ⟦south-korea|South Korea⟧ said.',
    ],
    [
      "Moscow beat Astana 78-70 in the VTB League. “Moscow were better,” the coach of Astana said. He flew home from ⟦moscow|Moscow⟧ that night. ⟦russia|Russia⟧'s league takes a break.",
    ],
    ['Watchmakers: the Moscow Watch Factory closed, and its dials went to ⟦vladivostok|Vladivostok⟧.'],
    [
      "Rated: the best NATO for small wrists. The NATO by Erika's is elastic. A one-piece NATO lifts the case; a two-piece strap does not. Spring bars are included.",
    ],
    [
      'Chromosome counts: XX, XY, and X alone. Genes on X escape. The team in ⟦seoul|Seoul⟧ posted its atlas last week.',
    ],
    ['X-Men fans: Professor X is back. So is Weapon X. Trailer posted today.'],
    ['Louis X and Pius X never met, and Generation X does not care. If you post on day X you win.'],
    ['Judge Mark Rutter and the composer John Rutter were at school with a Rutte. ⟦nato|NATO⟧ was not.'],
    [
      'Striker Yoon Bit-garam scored for Suwon; midfielder Yoon, 34, has never won in ⟦seoul|Seoul⟧. ⟦south-korea|South Korea⟧ capped him twice.',
    ],
    [
      'Chef Yoon Suk-hee fries mackerel in ⟦seoul|Seoul⟧. Yoon fries it twice. President Yoon once ate there, and liked it; so did a guest from ⟦russia|Russia⟧ and one from ⟦ukraine|Ukraine⟧.',
    ],
    [
      'Mount Zinoviev, a novel by Leonid Zinoviev, is set in ⟦vladivostok|Vladivostok⟧ and ⟦seoul|Seoul⟧. Zinoviev writes long.',
    ],
    [
      'Ambassador Zinoviev is the villain of the play. Zinoviev is played by a puppet. Tickets from ten pounds.',
    ],
    [
      'Berlin summoned the Russian ambassador. Russian ambassador summoned in London too. Paris may follow, said an envoy from ⟦south-korea|South Korea⟧.',
    ],
    ['⟦seoul|Seoul⟧ ⟦?ambassador-summons|summoned the Japanese ambassador⟧ over a textbook.'],
    ['In the escape room “Moscow 1983” you defuse a clock. “Seoul 2099” is harder. Both cost thirty pounds.'],
    ['Two colours are new: Moscow Mist and Seoul Sky. Vladivostok Slate is sold out, the paint shop says.'],
  ],
  'a ministry is its nearest owner’s': [
    [
      'The Russian Foreign Ministry saw no threat to ⟦south-korea|South Korea⟧. The Foreign Ministry added that it expects prudence from ⟦seoul|Seoul⟧.',
    ],
    [
      "⟦south-korea-foreign-ministry|Seoul's Foreign Ministry⟧ expects an answer from ⟦russia|Russia⟧; the ⟦south-korea-foreign-ministry|Foreign Ministry⟧ said no more.",
    ],
    [
      'Le ministère russe des Affaires étrangères a parlé à la ⟦south-korea|Corée du Sud⟧. Le ministère des Affaires étrangères attend de ⟦seoul|Séoul⟧ de la prudence.',
      'fr',
    ],
  ],
  'soldiers of others are no figures of the story': [
    [
      'The United States has moved 1,500 troops to its southern border, while ⟦north-korea|North Korea⟧ watches ⟦russia|Russia⟧.',
    ],
    [
      '⟦south-korea|South Korea⟧ will send 12,000 troops to the flood region, said ⟦seoul|Seoul⟧. ⟦north-korea|North Korea⟧ paraded 1,500 soldiers of the 2nd division.',
    ],
    [
      '⟦russia|Russia⟧ had lost an average of 1,500 soldiers a day in ⟦ukraine|Ukraine⟧, ⟦nato|NATO⟧ said. ⟦north-korea|North Korea⟧ did not.',
    ],
  ],
  'a word of another subject does not silence news': [
    [
      'Senators from Ohio said the sanctions on ⟦russia|Russia⟧ work. ⟦moscow|Moscow⟧, they said, relies on ⟦north-korea|North Korea⟧.',
    ],
    [
      'A missile with the NATO reporting name Killjoy fell. ⟦nato|NATO⟧ condemned the strike, and ⟦nato|NATO⟧ stands with ⟦ukraine|Ukraine⟧.',
    ],
    [
      "⟦south-korea|South Korea⟧'s spy agency saw the weapons near Tel Aviv. The ⟦nis|NIS⟧ warned of attacks on critical infrastructure.",
    ],
    [
      'The ⟦nis|National Intelligence Service⟧ of ⟦south-korea|South Korea⟧ spoke; the ⟦nis|NIS⟧ agreed.\n\nNIS 2: what the directive asks of firms',
    ],
    ["⟦north-korea|North Korea⟧'s military cooperation with ⟦russia|Russia⟧ grows."],
    ['حذرت الأرصاد من سيول أخرى', 'ar'],
  ],
};

describe.each(Object.entries(CLASSES))('%s', (_, rows) => {
  it.each(rows.map(([text, lang]) => [text, lang ?? 'en'] as const))('%s', (text, lang) => {
    expect(faultsOf({ text }, lang)).toEqual({ wrong: [], missed: [] });
  });
});
