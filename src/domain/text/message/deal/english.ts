/** Words that only join others. */
export const FUNCTION = `a an the and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon via with
within without about above across after against along among around before behind below beneath beside between beyond down during
except inside like near outside past round since through throughout till toward towards under until unlike i me my mine myself we us
our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
this that these those who whom whose which what when where why how all any both each either every few many more most much neither no
none not one other others another own same several some such only too very just also even still already again ever never always often
here there now once twice maybe perhaps quite rather almost really am is are was were be been being do does did doing done have has had
having can could will would shall should may might must let lets get gets got getting gotten ok okay yes yeah yep nope hey hi hello
thanks thank thx please pls well um uh er oh lol haha hmm wow because while though although whether however anyway anyhow everyone
everybody everything someone somebody something anyone anybody anything nobody nothing else instead`;

/** Days, months, and other words of the calendar. */
export const CALENDAR = `monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun january jan
february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov december dec spring
summer autumn fall winter christmas xmas easter thanksgiving today tomorrow tonight yesterday tmrw tmr week month year quarter day
night morning afternoon evening noon weekend hour minute hours minutes date dates eod eow eom eoq`;

/** Words of selling: stages, activities, papers, roles. */
export const SALES = `lead leads contacted qualified proposal proposals negotiation negotiations prospect prospects quota pipeline
forecast deal deals opp opps opportunity opportunities account accounts client clients customer customers buyer buyers vendor vendors
supplier partner partners partnership competitor competitors competition contract contracts agreement msa nda sow poc rfp rfi rfq loi
quote quotes quotation pricing price prices cost costs budget budgets discount discounts invoice invoices payment payments order orders
license licenses licence licences renewal renewals upsell expansion pilot trial demo demos meeting meetings call calls email emails mail
mails text texts voicemail voicemails vm vms message messages visit visits referral referrals event events research linkedin dial dials
phone ring bell touch touches stage stages status step steps next close closed closing won win wins lost lose losing loss dead signed
sign signing signature parked park hold offer offers deck decks slides legal procurement purchasing finance security review redlines
kickoff onboarding scope term terms champion stakeholder decision decide decided sponsor exec execs ceo cfo cto cio coo ciso vp director
manager board committee team sales sell sold selling marketing rep reps boss market product products business company companies
contact contacts list plan plans update updates note notes reminder calendar diary schedule scheduled booked booking attendee
followup follow outreach inbound outbound cold warm hot source webform website webinar conference booth expo crm generation`;

/** Things people do. */
export const VERBS = `accept add agree bill chase allow answer appear apply approve argue arrange arrive ask assume attach attend avoid back bank base beat
become begin began begun believe bill blow book borrow bother bounce break brief bring brought build built bump buy bought cancel care
carry cast catch caught change charge chase chat check choose chose chosen claim clean clear climb come came commit compare complete
confirm connect consider continue control convert cook cool copy correct count cover create cross cut deal decline delay delete deliver
depend describe design develop discover discuss draft draw drew drink drive drove driven drop earn eat enjoy ensure enter escalate expect
explain express extend face fail fear feel felt fight figure fill find found finish fire fit fix fly focus forget forgot forward frame
freeze ghost give gave given go goes going gone went grab grant grow grew guess guide hand handle hang hung happen hate head hear heard
heat help hide hike hint hire hit hope host hunt hurry hurt ignore improve include increase inform insist intend introduce invite involve
join joke judge jump keep kept kick kill knock know knew known land last late laugh launch lay lean learn leave left lend lift light
limit line link listen live load lock look loop love make made manage mark match matter mean meant measure meet met mention mind miss
mix move name need negotiate nudge observe occur open own pack paint pass pause pay paid pick pin ping pitch place play point pop post
pour practice pray prefer prepare present press prevent print process produce promise promote prompt propose protect prove provide pull
push put quit race rain raise ramp ran rang rank rate reach read realize reason rebook receive reckon recommend record reduce refer refuse
regard reject relate relax release rely remain remember remind remove rent repeat reply report represent request require reset respond
rest result return reveal revert ride rise risk roll rule run rush save say says said saw scale scan score search secure see seem seen
send sends sent separate serve set settle shake shape share shift ship shoot shop short shot show shown shut sing sit skip sleep slide
slip slow smell smile solve sort sound speak spoke spend spent split spot spread squeeze stand stood stall start state stay steal stick
stop store stretch strike struggle study stuff submit succeed suffer suggest suit supply support suppose surprise survive swap swear
swing switch swung take takes taken taking took talk taste teach tear tell told tend test think thought throw threw tie touch track
train transfer travel treat trick trip trust try tried turn understand use used value view vote wait wake walk want warn wash waste watch
wear weigh welcome wind wish wonder work works worry wrap wrapped write wrote yell`;

/** Ordinary things, some of which companies are called after. */
export const NOUNS = `ability accident act action address advance advice age agency air amount anchor angle animal apple area arm army art article
aspect atlas attempt attention attitude average axis baby bag balance ball band bar basis battle bay beacon bear bed bee beer bench
benefit bet bike bird birth bit blank block blood board boat body bolt bone bonus boot border bottle bottom bowl box brain branch brand
bread breath brick bridge brief broker brother brush bug building bus bush bubble button cable cake camera camp campaign cap capital
car card career cart case cash castle cat category cause chain chair challenge chance channel chapter character chart chest chief child
children choice church circle citizen city class clinic clock cloud club coach coast coat coffee coin comet comfort command comment
community complaint compass concept concern condition connection contest context corner couple course court crash cream credit crew
crowd crown culture cup curve cycle dad damage dance danger data daughter dawn dead degree demand department depth desk detail device
diamond diet difference difficulty dinner direction dirt discussion disk dish distance dog dollar door doubt dozen dream dress dust duty
eagle ear earth east echo edge editor education effect effort egg element employee employees end energy engine engineer entry
environment equipment error estate euro evidence example exam exchange excuse exercise exit experience expert extra eye fact factor
failure faith falcon family fan farm fat father fault feature fee feedback feet field film fish flame flash flight floor flow flower
folk folks food foot football force forest form fortune forum foundation fox friend front fruit fuel fun function fund future game gap
garage garden gas gate gift girl glass goal gold golf grace grade grain grand grape grass ground group growth guard guest guy guys hair
half hall harbor harbour harmony hat haven health heart height hero hill history hole holiday home honey honor horizon horse hospital
hotel house human husband ice idea image impact impression inch income index industry info information inside insight insurance
interest interview investment iron island issue item jack jet job journey joy key kid king kit kitchen knife knowledge lab labor lady
lads lake lamp language laptop law lawyer layer leader leaf league leg lens lesson letter level library lie life lightning lion lip
location log logic lot luck lunch machine magazine magic mail maintenance man map marble margin maze meal meat media medicine member
memory men metal method middle mile milk mill mirror mission mistake mode model moment momentum money mood moon mother motion mountain
mouse mouth movie muscle music nail nature neck nest network news north nose number oak object ocean office officer oil opinion orange
orbit orchard origin outcome oven owner package page pain pair panel paper parent part party path patience pattern peace peak pen people
performance period permission person pet phase philosophy phoenix photo picture piece pilot pine pipe pioneer plane planet plant plate
platform player pleasure pocket poem policy pool population port portal position possession potato pound power presence president
pressure prime prince principle priority problem professor profile profit program progress project property public pulse purpose puzzle
quality quantity queen question radio radius rail range ratio reaction reality recipe reference region relation relief resolution
resource response restaurant ring river road robot rock role roof room root rope route routine row safe sail salad salt sample sand
scene scheme school science screen script sea season seat second secret sector section seed self sense sentence series service session
shade shadow sheet shelf shell shield shirt shock shoe shore shoulder side sign signal silver sister site situation size skill skin sky
smoke snow society software soil solution son song soul source south space spark speaker speech speed spirit spite sport square staff
stable stack stage star statement station stock stone storage storm story strategy stream street strength stress string structure
student style subject success sugar summit sun surface surgery swift sword symbol system table tablet tail talent tank tap target task tax tea teacher
tech technology teeth temple theme theory thing things time thread threat ticket tiger tip title tone tool tooth top topic torch total tour
tower town trade tradition traffic transition transport trash treasure tree trend tribe truck truth tune tunnel twist type uncle union
unit university user visa users van variety vegetable version vessel victory video village virus vision voice volume wall war water wave way
wealth weather web weight west wheel whole wife wing winner wire woman women wood word words world writer yard zone`;

/** What things are like, and how they are done. */
export const OTHERS = `frank slack zoom signal notion able absolute actual afraid alive alone amazing ancient angry apparent available awake awesome awful bad basic beautiful best
better big bigger biggest bitter black blind blue bold boring brave bright brilliant broad broken brown busy calm careful certain cheap
chilly clever common complex confident confused constant crazy critical curious current daily dark dear decent deep definite delicious
different difficult direct dirty double dry due dumb dull early easy east eastern effective eight eleven empty enough entire equal exact
exciting exotic expensive extreme fair familiar famous fast favorite fierce final fine firm first five flat foreign former forty forward
four free frequent fresh friendly full funny further general generic gentle giant glad global good gray great green grey happy hard heavy
helpful high holy honest huge hundred hungry ideal immediate important impossible independent initial innocent internal international
jealous junior keen kind large largest lazy least left legal less likely little local lonely long loose loud low lower loyal lucky mad
main major massive mature maximum mean medical medium mental mere million minimum minor missing mobile modern mutual narrow nasty
national native natural neat necessary negative nervous new newer nice nine ninety noble normal northern numerous obvious odd official
old older only opposite optimal ordinary original overall painful pale particular perfect permanent personal physical pink plain
pleasant plenty polite poor popular positive possible potential powerful practical precious precise pregnant present pretty previous
primary prior private probable professional prompt proper proud public pure purple quick quiet radical random rapid rare raw ready real
recent red regular relative relevant remote responsible rich rid right rough royal rude sad scared second secondary senior serious seven
seventy severe sharp shiny shy sick silent silly similar simple single six sixty slight slim small smart smooth social soft solid sorry
southern special specific spicy stable standard steady steep stiff still strange strict strong stupid sudden sufficient super sure sweet
tall ten tender terrible thick thin third thirty thousand three thrilled tight tiny tired tough tricky true twelve twenty two typical
ugly unable unique universal unlikely upper upset urban urgent useful usual vague valid vast verbal vertical vital warm weak weird
western white wide wild willing wise wonderful wooden worse worst worth wrong yellow young zero actually apparently basically certainly
clearly currently definitely directly easily especially eventually exactly extremely fairly finally fortunately frankly fully generally
hardly highly hopefully immediately indeed initially literally lately mainly mostly nearly normally obviously officially originally
otherwise partly possibly possibly previously probably properly quickly quietly rarely recently seriously shortly simply slightly
slowly somehow somewhat soon sooner somewhere specifically suddenly supposedly sure surely thankfully together totally truly typically
unfortunately usually verbally virtually away ahead apart aside asap afterwards later earlier lately fwiw btw fyi imo tbh idk gonna wanna
gotta kinda sorta dunno cant dont didnt wont isnt wasnt doesnt ill ive im theyll theyre theyve weve its thats lets`;
