/** Today, tomorrow and the weekdays in the languages next door: spotted, so that they are asked and not passed over. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'heute morgen übermorgen gestern montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    'hoy mañana manana lunes martes miércoles miercoles jueves viernes sábado sabado domingo',
    "aujourd'hui demain après-demain hier lundi mardi mercredi jeudi vendredi samedi dimanche",
    'oggi domani dopodomani lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica',
    'hoje amanhã amanha segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
    'vandaag overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'idag imorgon imorgen måndag mandag tisdag tirsdag onsdag torsdag fredag lördag lørdag söndag søndag',
    'jutro poniedziałek wtorek środa czwartek piątek',
    '明日 今日 昨日 明天 今天 завтра сегодня понедельник вторник среда четверг пятница',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a small-letter word names a day in another language. */
export function isForeignDay(word: string): boolean {
  return WORDS.has(word.normalize('NFC'));
}

const TODAY = /^(?:heute|hoy|aujourd'hui|oggi|hoje|vandaag|idag)$/;
const TOMORROW = /^(?:morgen|mañana|manana|demain|domani|amanhã|amanha|imorgon|imorgen|jutro|завтра)$/;

/** How many days on the word lies that names today or tomorrow in another language; null for any other. */
export function foreignDaysOn(word: string): number | null {
  const small = word.normalize('NFC');
  return TODAY.test(small) ? 0 : TOMORROW.test(small) ? 1 : null;
}
