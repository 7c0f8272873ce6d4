const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What stands behind a company's name and is left out where people talk. */
const ENDINGS =
  words(`inc incorporated llc llp lp ltd limited plc gmbh ag kg kgaa ohg ug se sa sas sasu sarl srl spa bv nv oy oyj ab as aps
  asa pty pte pvt kk co company corp corporation group gruppe groupe grupo holding holdings partners international intl oü doo zrt kft`);

/** What a company does: shared by many names, so that alone it names one only where a name is expected. */
const TRADES =
  words(`academy accounting advertising advisors advisory aerospace agency agro air airlines airways analytics apparel
  apps architects architecture associates attorneys auto automation automotive aviation bakehouse bakeries bakery bank banking beauty
  beverage beverages bio biotech biotechnologies boutique brand brands breweries brewery brewing bros brothers brau broadcasting builders
  building capital care cargo carriers cars casino catering cement centers central center centre ceramics chemical chemicals church
  cleaning clinic clinics clothing cloud club coffee collective college communications community computing consultancy consultants
  consulting construction contracting contractors cooperative coop corner cosmetics couriers county creamery creative credit cuisine
  dairy dairies data delivery dental design designs development developments digital distribution distributors district drinks dynamics
  education electric electrical electronics energie energies energy engineering enterprise enterprises entertainment environmental
  equipment estate estates events expansion express fabrics farm farms fashion feeds finance financial fitness foods forge
  forwarding foundation foundry freight furniture games gaming garden gardens gas global goods groundworks gyms haulage health
  healthcare heating hire homes hospice hospital hospitality hospitals hotel hotels housing hvac imports industrial industrie industries
  infra infrastructure innovation innovations institute insurance interactive interiors investments it jewelry joinery junior kart
  kitchen kitchens lab laboratories labs landscaping laundry law learning leasing life lighting lines logistics logistik loop
  machinery management manufacturing marine maritime maschinenbau materials media medical metals mfg mill mills mining mobile mobility
  motors movers music network networks news nurseries nursery oil optical optics outdoors packaging pagamentos paper pediatrics
  petroleum pharma pharmaceuticals pharmacy phase physical physio pizza plant plastics plumbing point power precision press print
  printing production productions products project properties property publishing quarries rail railway railways realty recruitment
  recycling rental rentals research resources restaurant restaurants retail robotics roofing sales salon satellite scaffolding school
  schools sciences scientific seafood security seeds semiconductor senior services shipping shop shops smokehouse society sohne soehne
  softech software solar solutions sons soap sport sports staffing stationery steel stevedores storage store stores stone studio studios
  supplies supply surgery system systems tech technologies technology tekstil telecom telecoms textil textile textiles theatre therapy
  tiles tool tools tours toys trade traders trading training transit transport transportation travel trucking trust tyre tyres union
  university utilities utility valley vehicles ventures veterinary vision waste water wealth wellness wholesale wine wines wireless works
  workshop yachts board authority commission council department ministry municipality agency federation association renewal renewals upsell cross
  pilot licences licenses rollout annual group cafe societe hotel banco deutsche national united royal`);

/** What joins the words of a name, and may be left out or written another way. */
const JOINING = words('and und et y e en og och');

/** Whether a folded word is a company's ending: Inc, GmbH, Holdings. */
export function isCompanyEnding(word: string): boolean {
  return ENDINGS.has(word);
}

/** Whether a folded word says what a company does: Freight, Energy, Labs. */
export function isTrade(word: string): boolean {
  return TRADES.has(word);
}

/** Whether a folded word, or none, joins two others in a name: "&", "and", "und". */
export function isJoining(word: string): boolean {
  return word === '' || JOINING.has(word);
}
