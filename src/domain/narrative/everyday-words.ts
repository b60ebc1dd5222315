const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that a sentence of a guide begins with; any other capitalised word may be a name. */
export const SENTENCE_STARTS: ReadonlySet<string> = list(`
  a about above across after again all almost along already also although always amid among an and another
  any around as ask at avoid be because before begin behind below beneath beside best better between beyond both
  bring but by carry catch check choose climb close combine come continue count cross dare dawn deep descend
  despite do don't dont down dress drift drive dusk each early either end enter even evening every everything
  expect explore farther few find finally first follow for from further give go good half have head hear here
  hidden hike higher history how if in inside into it its just keep know late later leave less let linger listen
  little local long look lower make many mark mind mist more morning most move much near nearby never next night
  no none not nothing notice now of off on once one only onto or other others out outside over pack park past
  pause perhaps plan quiet quietly reach read remember rest ride save search second see seek set shadows silence
  since sit slip slow slowly so softly some something soon stand start stay step still stone stones stop stroll
  such sunrise sunset take tell that the their then there these they third this those though three through
  time to together too toward towards tread trust try turn two under underneath until up upon use visit wait
  walk wander watch wear weather what when where whether which while who whoever why wind with within without
  yet you your arrive awake beware brave dig duck fear feel finish hold hours hurry imagine learn legend lie light
  locals mornings moss nearer older patience people pick pray rain reward rise roads rumour rumor sit sleep snow
  spend spare stoop stray summer swap then time trace travel twilight wade water weekdays weekends whisper whispers
  winter years
  ancient old ruins skip traveler travelers traveller travellers wanderer wanderers wise
`);

/** Capitalised wherever they stand, and no place. */
export const ALWAYS_CAPITAL: ReadonlySet<string> = list(`
  i im ill ive stonewalker monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december english
`);

/** What places are called by: "the mirage palace" is a name, with or without capitals. */
export const PLACE_NOUNS: ReadonlySet<string> = list(`
  abbey alley arcade arch arena attraction bar bay beach boulevard brewery bridge bunker cabin cafe canyon casino
  castle cathedral cave cavern caverns cemetery chapel church club creek dam diner dungeon estate falls farm fort
  fortress gallery garden gardens gorge grove hall harbor harbour hill hostel hotel house inn island lake lighthouse
  lodge mall manor mansion market memorial mill mine monument motel mountain museum observatory palace park pavilion
  plaza pub quarry ranch resort restaurant river ruins sanctuary shop shrine spa spring springs square stadium station
  statue store street tavern temple theater theatre tomb tower trail tunnel valley villa village waterfall winery
  zoo
`);

/** What may stand before a place noun without making a name of it. */
export const BEFORE_NOUNS: ReadonlySet<string> = list(`
  a abandoned ancient an and another any at back beautiful big both broken by carved closed collapsed crumbling
  dark deep each empty every fallen far few first for forgotten forsaken from great grey gray haunted hidden high
  hollow in its last little lonely long lost low mossy narrow near nearby next no of old on one only open or other
  out overgrown past quiet ruined second secret shuttered silent single sleepy small some stone strange sunken tall
  that the their then these third this those three tiny to two under unusual vast weathered which wild with wooden your
  dry cold wet flooded lower upper famous former historic local dusk night darkness rain light silence coal stone
  limestone sandstone granite iron brick lava ice salt railway railroad swinging covered
`);
