import { list } from './pattern.ts';

/** Those outside the rep that excuses name, and what is said of them. Small letters, one spelling (see spelling.ts). */
export const NOBODY = list(
  'nobody, no one, not one, not a single, none of them, none of these, none of my, hardly anybody, zero',
);
export const EVERYBODY = list(
  'everybody, all of them, they all, every single one, people, most of them, half of them, all my',
);

export const BUYER = list(
  'they, he, she, him, her, them, these guys, those guys, this guy, that guy, this lady, guys, people, everybody, anybody',
  'prospect, prospects, customer, customers, client, clients, buyer, buyers, contact, contacts, champion, champions, lead, leads',
  'ceo, cfo, cto, coo, cio, ciso, vp, director, directors, owner, owners, boss, bosses, board, manager, managers, execs, dms, decision makers, decision maker',
  'procurement, purchasing, gatekeeper, gatekeepers, receptionist, receptionists, secretary, pa, assistant, front desk, committee',
  'company, companies, business, businesses, account, accounts, firm, firms, org, smbs, startups, enterprises, agencies, brands, retailers, shops',
  'hospital, hospitals, clinic, clinics, doctor, doctors, surgeon, surgeons, physicians, nurses, practices, dentists, labs',
  'landlord, landlords, tenant, tenants, seller, sellers, vendor, homeowners, investors, builders, contractors, developers, shippers, importers, carriers, fleets, fleet managers, printers, publishers, manufacturers, factories, plants, schools, councils, municipalities, hr, it department, their it, their team, their legal, their side, half the list',
);

export const MARKET = list(
  'market, economy, industry, sector, segment, vertical, region, territory, patch, area, climate, environment, demand, construction, housing, business, niche, postcode, city, country, state, trade',
);

export const FORCES = list(
  'interest rates, rates, tariffs, tariff, inflation, election, elections, recession, war, economy, market, weather, snow, rain, heat, supply chain, supply chains, regulation, regulations, new regulation, new law, politics, government, shutdown, covid, energy prices, fuel prices, freight rates, fx, dollar, layoffs, cost cutting, ai',
);

export const LEADS = list(
  'lead, leads, list, lists, data, mqls, sqls, inbound, inbounds, names, numbers, webinar leads, signups, enquiries, inquiries, contacts, traffic, pipeline, referrals, account list, accounts i have, accounts i got, accounts, phone numbers, emails i get, mailing list, database',
);

export const SEASON = list(
  'summer, winter, spring, autumn, fall, holiday, holidays, holiday season, vacation, vacations, christmas, december, august, july, january, ramadan, easter, thanksgiving, quarter end, year end, end of quarter, end of year, season, low season, new year, budget season, tax season, harvest, school break, half term, golden week, carnival, mondays, fridays, january',
);

export const OURS = list(
  'product, platform, software, tool, app, feature, features, roadmap, website, brand, offering, solution, quality, reporting, integration, integrations, ui, ux, demo, demos, pitch deck, deck, collateral, samples, sample, packaging, machine, machines, units, service, onboarding, docs, lead times, lead time, delivery times, turnaround, stock, inventory, portfolio, catalogue',
);

export const COLLEAGUE = list(
  'marketing, legal, engineering, product team, product, support, presales, pre sales, pre-sales, se, ses, solutions team, solution engineers, finance, ops, operations, management, leadership, my manager, my boss, boss, sdr, sdrs, bdr, bdrs, implementation, implementation team, onboarding team, onboarding, delivery, delivery team, production, warehouse, logistics, dispatch, pricing team, pricing, deal desk, hr, sales ops, revops, rev ops, service team, service, tech team, dev team, devs, head office, hq, corporate, customer success, cs, csm, account management, credit, compliance, recruiters, recruiting, scheduling, design, prepress, the plant, factory, lab, procurement, purchasing, it, security, back office, admin team, billing, accounting',
);

export const TOOL = list(
  'crm, hubspot, salesforce, pipedrive, dialer, dialler, phone, phones, phone system, phone line, zoom, teams, laptop, computer, internet, wifi, vpn, system, systems, tool, tools, demo environment, demo account, demo site, demo unit, environment, sandbox, server, sequencer, outreach, app, portal, website, spam filter, spam filters, email system, domain, scanner, printer, quoting tool, quote tool, configurator, tablet, sso, software, platform, intranet',
);

export const BAD = list(
  'garbage, trash, trashy, rubbish, crap, crappy, terrible, awful, useless, worthless, junk, dead, bad, weak, poor, shit, shitty, horrible, horrendous, dry, dried up, ice cold, frozen, brutal, tough, rough, soft, quiet, crazy, impossible, unrealistic, insane, broken, outdated, stale, unqualified, low quality, saturated, flat, stagnant, a joke, a mess, a nightmare, a desert, pathetic, the worst, sucks, suck, stinks, stink, sucked, sux, tanked, tanking, tanks, collapsed, collapsing, hopeless, rotten, lousy, slow, upside down, shot, toast, bs, bullshit, dire, miserable, ridiculous, meh, a wasteland, a graveyard, exhausted, burned out, burnt, picked clean, picked over, tapped out, ruined, screwed, cooked, dog shit, dogshit, ass, non existent, nonexistent, fake, recycled, all over the place, against us, against me, against you, cold, a disaster, unstable, uncertain, down, in the toilet, a dead zone, a dud, duds, dreadful, nonsense',
);

/** Only what nobody says of a person or a thing that is fine: may stand before its noun. */
export const BAD_BEFORE = list(
  'garbage, trash, rubbish, crap, crappy, terrible, awful, useless, worthless, junk, bad, weak, poor, shit, shitty, horrible, low quality, unqualified, outdated, stale, recycled, dead, fake, lousy, rotten, bogus, tough, brutal, saturated, impossible, old',
);
