import "server-only";

/**
 * The letters of the passwords most often found in published leaks, most frequent first. Drawn from @zxcvbn-ts/language-common
 * 4.1.3, MIT, © 2012-2016 Dan Wheeler and Dropbox, Inc., © 2021 @zxcvbn-ts; case, digits and signs around them left out.
 */
export const FREQUENT_PASSWORDS = `
qwerty baseball monkey shadow master michael mustang qwertyuiop jordan qazwsx jennifer killer trustno hunter harley
zxcvbnm asdfgh buster andrew soccer tigger charlie sunshine ranger daniel hockey george computer michelle jessica
pepper klaster zxcvbn freedom princess joshua maggie ginger amanda ashley love cheese nicole summer matthew chelsea
dallas biteme matrix yankees taylor corvette austin access heather thunder merlin diamond hello anthony hammer qwer
silver gfhjkm justin patrick richard bailey samantha golfer scooter test maverick jackson sparky mickey phoenix bigdog
snoopy guitar whatever chicken morgan andrea camaro peanut cowboy falcon samsung steelers smokey dakota melissa
arsenal boomer eagles tigers marina nascar gateway yellow monster spider diablo hannah bulldog junior london purple
compaq lakers iceman hardcore cowboys money banana boston brandon miller coffee scooby edward nikita mother yamaha
brandy barney chester oliver charles player knight forever steven rangers midnight chicago bigdaddy redsox victoria
badboy please fender chris jasper james slayer rabbit natasha rachel wizard marlboro raiders casper fishing flower
crystal jasmine iwantu adidas winner winter enter ghbdtn angela mike golden lauren cocacola winston madison angels
panther shannon sophie johnson asdfasdf david toyota tiger murphy canada danielle jonathan liverpoo muffin cooper
apples jackie dennis black abcd sandra slipknot carlos qazxsw scorpion qwaszx nathan startrek rainbow asdfghjkl razz
redskins newyork gemini cameron qazwsxedc florida liverpool turtle nicholas viking booger wilson sierra doctor rocket
dolphins captain bandit jaguar packers pookie peaches asdf blue dolphin helpme tucker theman tiffany maxwell jeremy
qwertyui debbie albert maddog lovers monica alex united giants nirvana metallic hotdog rosebud mountain benjamin
warrior stupid elephant success bond bonnie alexis lucky jason scorpio samson rush freddy driver willie calvin sydney
gators dexter bubba creative golf voodoo happy arthur trouble america nissan gunner rebecca stella garfield gordon
jessie parker asdfghjk apollo jack eminem december legend airborne beavis august bear apple brooklyn godzilla skippy
buddy qwert kitten magic shelby beaver phantom fred nothing asdasd williams xavier braves darkness blink travis copper
tomcat platinum qweqwe girls bigboy green power animal police online voyager lifehack fish sniper trinity walter
blazer heaven lover snowball bubbles loveme cricket marvin willow donkey topgun nintendo saturn family november
gabriel destiny pakistan pumpkin digital sergey chance explorer redwings private therock runner lasvegas guinness
beatles fire christin celtic broncos andrey babygirl nelson donald scott eclipse cartman fluffy louise michigan
testing carolina little samuel alexande birdie steve cherry pantera sharon gibson mexico peter buffalo montana genius
beer flyers maximus school lovely stalker metallica doggie carter kristina kimberly spencer speedy snickers sabrina
carmen marcus bronco yankee friends paradise dreams magnum horses cool caroline lacrosse goober member qwertyu enigma
scotty bollocks brian surfer sammy genesis poohbear dave star qweasdzxc baby racing friend hawaii eagle billy viper
october vanessa einstein stanley walker drowssap stephen courtney simple alaska badger action jake bill denise jester
spitfire drummer forest patricia maryjane champion diesel svetlana rock friday kevin mark gregory pamela frank hotrod
chevy anderson douglas westside security google shorty tester thumper hitman mozart general reddog music lizard
alexander melanie ruslan vincent sweet teresa scarface marshall olivia veronica buddha spirit frankie stargate liberty
natalie mercury suzuki semperfi king popcorn spooky marley system brittany claudia kelly scotland free kitty cherokee
vikings simpsons death leslie rascal qweasd jimmy loveyou hummer allison rocky patches russia penguin howard honda
vfhbyf andre vladimir franklin sandman infinity homer raider fantasy bulldogs horney domino budlight ironman disney
norman softball bishop francis brutus ford redrum brooke bigred jeffrey fktrcfylh karina marines digger ireland oksana
fireman cougar alicia russell houston monday bradley sarah justice super wildcats tinker duncan dancer logitech avalon
swordfis everton reggie motorola alexandr molly timothy hentai claire patriots madonna colorado eugene kermit juventus
indian connor galore freeuser smooth house titanic boogie simpson warcraft wolverin elizabet arizona saints valentin
georgia asdfg accord matt baxter denver mitchell christ yfnfif smith stinky zachary roland naughty spiderma chopper
brenda extreme water skyline zombie pearljam froggy fylhtq vision awesome alyssa dreamer predator bullet empire wolf
kirill people elvis panthers skipper nemesis peekaboo rasdzv alison rolltide american cardinal arnold chevelle daddy
psycho danger mookie manutd tommy hobbes vegeta goblue burton fyfcnfcbz picard bobby windows loverboy lovelove vfrcbv
victory bambam turkey serega tweety hiphop galina rooster polina berlin taurus electric ronald avatar raptor alpha
maksim spring brazil eric newport hard kenneth hendrix madmax england sublime britney darkside bigman hercules
lawrence wolfpack lincoln blizzard cheyenne wombat cjkysirj raymond brother kristen pandora devils simone holiday
wildcat horse kramer sterling caesar alabama carrie basketball sports pickle catch leather shaggy chronic flowers
robbie gracie amber airplane perfect kodiak billybob katana sunset crazy good stingray snowman phpbb zeppelin garcia
detroit wolves pontiac candy firebird gundam panzer outlaw time pretty fisher connie honey business trevor redhead
greenday tarheels nastya hellfire cobra engineer savage serenity sasha dude fireball white remember darkstar miranda
flash harvey strike freddie pavilion beauty bobafett adam dbrnjhbz jeff bigmac duke clinton bowling jenny natali
future harrison jones wallace swimming apache rulez pyramid dodgers girl whynot defender teens morris trooper cancer
precious packard lucifer popeye weasel raven icecream stewart tanner swordfish blonde sandy presario rockstar viktor
manager cheryl norton control wutang airforce atlanta spike thailand looking casino mouse lennon bluebird theone
hawkeye hacker lisa dustin elaine nfnmzyf sailor catfish goldfish maxima tattoo barbie light design machine herman
wrangler rocks trucks roscoe tornado jerry lights bubble cadillac madman orlando pegasus target longhorn laura philip
browns eatme stefan cannon dilbert baller microsoft winnie christia katie xfiles qazqaz street seattle corona amateur
cthutq prelude beach malibu freaky integra atlantis dragons unicorn lonewolf regina stealth kristin tony peewee openup
bobcat stacey software newton leonardo student srinivas angelina young enjoy valentina trigger zaqwsx shotgun coyote
bruins veronika dollar country joker babydoll lestat hottie smiley potter random sweety woody chipper snake samurai
video gizmo maddie devildog valerie flipper express powers cessna teacher goldie moose polaris piglet cookies elena
montreal hjvfirf ladies wolfgang fatboy scully father single wicked daisy foobar castle tickle bunny pepsi balls
transam dfvgbh oicu impala sunday booty hotstuff ronnie ryan gambit toshiba basketba lancer birthday texas stephani
knicks roberto stinger kathleen savannah shamrock benson deftones trucker nick redneck goldberg alfred blaster siemens
shelly renegade manson subaru ibanez blondie hamilton casey reaper cristina minnie mylove harry galaxy lindsay dudley
gloria special blahblah enterpri travel babylon bigone sweetpea sugar smoke skeeter indiana great ficken trfnthbyf
freeman curtis smitty marino joanne bigfoot babes check larisa trumpet tristan spartan asdfghj sister valera stormy
paladin cavalier marathon hamlet aardvark mister manchester rusty napoleon seven indigo hornet skater jerome wonder
toronto indians buckeyes julie hesoyam fredfred charger highland sweetie holland chiefs diamonds buckeye aurora
campbell griffin brandi redman chandler drpepper monika maiden leonard bernie brown garden storm autumn linda thuglife
millie jungle pencil tomtom insane pizza timber sherlock mariah audrey aragorn pioneer techno catdog triumph sidney
fktrctq none sophia morpheus island hobbit aaron pascal sampson consumer justme marion stones chrissy tyler nadine
goforit burger pitbull kelsey adgjmptw spartak german karen kissme hunting kaiser martha colors artist harold italia
sammie barcelona pebbles sundance isabella overlord emerald callie doggy irina racecar isabelle germany goddess change
wesley joejoe holly poison zipper alpine shirley element huskers marcel eddie danny christy sakura chichi inside
ultimate dirty nicola blackie omega watson rommel geronimo nikki caserta trojan philips nugget tarzan warren trixie
chicks aleksandr cream webster help sherry manuel portugal dodger anakin bomber madness superfly loser florence yvonne
fatcat global ybrbnf energy desire wrinkle soldier bianca warlock martina babe andrei larry seminole peace alejandr
westham concrete harris margaret christop ladybug network bernard weed qazxswedc trombone chuck pleasure rhbcnbyf home
history bluesky sherman logan january onelove cotton christian cdtnkfyf sunny archie holden brianna vfvjxrf titans
stallion lindsey singer truck smile party missy hansolo angelo joanna natalia beagle phillip panama smiles juice
qawsed inferno moon mongoose connect kingkong snatch flatron bluemoon turbo rocker personal emily blessed snakes
dominic joey forget finger beetle jamaica alberto mulder jamie susan immortal head plastic dietcoke long whiskey
monitor giovanni cactus ripper spyder markus planet teen patton exigen sticky waters nolimit daniela hollywoo abigail
morrison katrina trunks andy always diana clifford april speed japan mission pickles million sailing freak holmes
bonehead fernando ghbdtnbr charlott delta yomama darren rubber newman faster bertha memphis sylvia open maurice
hongkong olga jumper unreal geheim rodney nylons sebastia pentium legion shalom kennedy brooks movie dodge dream
graham sprite curious pacific funtime philly ferret niners orion werewolf milton cantona kingdom stars africa office
boeing gilbert abgrtyu pirates sheila french sweets cooldude palmer eternity lollipop tottenha stocking monique
anything foster irish jackoff drizzt camera columbia fossil makaveli tracey colt robinson isabel martini salmon shasta
jersey verbatim maniac snapper satan nasty solomon patriot jacob standard shaved blackcat asdzxc punkrock raistlin
infantry dillon gerald twister ricardo waterloo cjkywt clayton crimson serena oxford maxmax denis flight condor
seinfeld silvia biggie maxine musicman ravens teddy colleen bruce wolfman sharks megadeth cosmos velvet keeper foxtrot
garrett damien anton skywalke banshee cats squirrel wolverine dogs sunrise rick ghost western grendel roxanne privet
legolas frog felix marlin stone herbert lvbnhbq qazwsxed carrot blades frosty stardust helena brownie groovy penny
butler coolio twilight daytona peanuts intrepid trains mollie vanhalen jericho hershey strider lobster punisher bird
bottom ninja murray kansas shogun goblin search neptune ball showtime darwin amadeus suzanne oldman bruno showme henry
getsome muscle obiwan support rfrfirf skittles ekaterina gold whitney shark maestro danni tanker english tarheel
fighter thanks hannibal capital newlife anubis gothic chaos blues cindy sabine preston princes brendan evelyn python
richie tequila boss cody devil clover delete mirage blood surfing bentley portland potato baggins review porter chubby
panasonic sandiego sooners buffy buck tina derrick penelope blackdog harmony fusion dima mature malcolm allen mary
californ safety playtime dagger moscow swallow warriors byteme stimpy gangster lucas christine turner iverson lester
chargers liquid mushroom cracker dingdong misty nymets robin bigguy mobile tazman greg nimrod miami crusader bugger
stranger dkflbvbh anastasia marco volume masters monroe miguel doodle collins powder archer gotcha battle dublin
slapshot guardian janice charly septembe photos knights short angelica nookie milano scarlett stuart damian grizzly
camille scruffy brasil latino kittycat munchkin lorenzo rammstein bananas barcelon santiago thegame hell world gerard
walnut kolobok blackman wisdom trance starcraft parrot quality blade pink auburn goodluck dorothy dusty engine
coltrane gorilla wheels katerina tamara postal luther carlo discover oakland osiris shaney lonestar ping bridge bingo
bender annie stonecol dookie meridian sally megaman racerx rjntyjr sirius firefly julia alexandra madrid terry griffey
women phoebe weezer beautiful ledzep lowrider randy gangsta ghjcnj paradox tacobell loving catalina vertigo halflife
carson sergei shiloh johnjohn sobaka buffett aliens sadie chucky kangaroo jazz josh thompson sinner socrates keyboard
stevie jeep trebor finish dark luke sprint shazam lady national celica scarlet formula hoover sommer frances hotboy
cynthia qwerasdf penguins rebels elwood melvin vacation kiss ragnarok bollox lexmark mailcreated claude rockon duck
dodgeram tacoma romeo wookie prodigy tempest vfhecz flames sebastian colombia kitkat oblivion mystery sithlord server
molson mustangs incubus smoker window scoobydo rescue bigballs zxcv carpet titleist richmond director lawyer megan
juan magnolia celeste melinda lucy wright jimbob golfing kenny roger bobbie xanadu tardis blueeyes hearts dixie shaman
mersedes springer imagine janine kenwood dogg garbage martinez topper roberts lizzie ashton elliott oracle sheena
chloe nuttertools mallard shemale mikey faith monkeys imperial jimbo cooler grateful gillian peterpan kingston yourmom
sleepy gremlin printer hudson stud freckles birdman aussie esther defiant margarita deadhead polo anime tatyana jackal
frogger bridget wayne research tobias mariners rootbeer blondes donnie katrin weather aspirine frederic photo children
account israel stephanie shaolin noodles celine willy willis forgot hallo mandy rogers palace santos ohyeah magnus
laurie creampie amazon kisses queen ludwig plymouth justdoit nellie putter broken letsgo bryan bones tatiana camel
champs lightnin camelot bosco deanna gizmodo spidey caliente aezakmi goodtime roller catherin active pooh payton
lonely redalert brucelee smokin porkchop astros aquarius thankyou atomic fletcher shopping mason marian vanilla
unknown sapphire temple marvel beckham qazwsxedcrfv kaktus myself sooner blacky hastings blackjac aggies scream
picture judith iforgot kasper cxfcnmt spectrum eduard vader jammer painter primus veritas ernest kristi chevrole
amsterdam slappy valley pete clancy granny avenger rosemary husker candyman beatrice simba falcons dylan front harder
atlantic labrador smudge syracuse southern melody timmy elijah center darling throat stuff fatman krishna sanchez
pancho gator pacman commando vulcan bush clitoris lemons alice boner keith odessa barkley monopoly method kelley sara
punkin pineappl celtics space bennett area flyboy hamburg asian carol spartans tricky romashka snuggles boat infiniti
anders billie life drago blake hermes jesse goose jeremiah vivian annette homerun dead forrest carolyn topcat hayden
cosworth vectra grover goodbye charlotte cuddles bossman horndog doberman gary telefon dawg qawsedrf ivanov durango
franco kyle plumber bell rbhbkk pauline exigent laguna emmanuel webmaster bowler leopard strong theking redbull alan
pics beast viktoria breeze topdog starbuck dance dalton hungry beefcake reality gjkbyf speaker shelley godsmack
clarence writer loveit kingpin nokia valhalla night starfish anarchy herbie blacks content sailboat desert fitness
brando bohica achilles tractor drake bull hidden kicker labtec bart amelia tuesday frontier caitlin muppet terror
legacy farside terminator bella matilda kentucky doughboy ramona phillies jrcfyf camels dannyboy oakley nebraska latin
double qwertyuio sabbath chang pinkfloy homers striker looker fallen maryland luckydog azamat september iguana
oklahoma moloko agent vfrcbvrf javier vette daniil command rhonda studio pistol miles skiing franky stoner conrad
select tanya houses boris puppy elliot charmed vladik nathalie whocares maynard vkontakte ihateyou puppies eileen
dilligaf crash mandingo moneys tyrone funny nevada kotenok mystic california budman church carlton rafael technics
bone stick golfball rookie panda laptop today jennie triton river trojans bunghole zvezda hurrican central dale filter
jethro snow gustav escape hawk igor aberdeen shane lespaul rfnthbyf enterprise dthjybrf cutter splash handsome oilers
randall cash nofear cupcake excalibu momoney gbpltw bigger belinda svetik possum metal moocow brothers bethany
keystone babyboy flamingo firefox bogdan ccbill lancelot vipers marilyn tdutybq juliet leader madden russian australia
sabina chase coolman babies skinny zaphod kamikaze verona bacon noodle rebel doobie designer deadman attack vortex
killme dogman gopher somethin danila reagan cancel torres freaks azsxdc donna dracula play poncho bearbear boots
engage deskjet bradford hammers deeznuts warhammer tight justine ralph fabian lewis blueblue marissa oregon bubbas
sinatra hilton meatball mailman dawson columbus manchest cthulhu macdaddy mighty michaela grandma ready sterlin
cartoon summit sentinel tolkien bicycle beverly kathy meghan universe capone jenna julius wendy bryant truelove helen
hailey chair bowser kathryn fernand eleven rockets billyboy military davis jamesbon iloveyo traffic saint redhot
microsof miracle microlab gofish pantyhos pilot lifetime mayday aikido nina conner tree thekid theodore sweden
function polska danie gang market scotch lansing elvira bloody anfield coke smut catman bonita tracy sony fast cheers
tinman airbus peters china azsxdcfv santana hayley station gabrie scottie orioles charlton saun fortuna dfkthbz rustam
warlord retard ultima kong bigmoney rotten betty grumpy oranges superstar fordf asdfjkl boxing xtreme denali selena
zxcasd huskies terminal wilbur kristy wildfire vladislav bikini thor hollywood mayhem sultan gretchen figaro sixers
sparta saratoga running cloud models mojo greenbay cancun marlene trinidad tammy chewie hope number feet crunch
bigbird mellon bigtime fashion piccolo fabie rjirfrgbde rovers meatloaf hyperion sandro rightnow jarhead armani
treasure miriam hansen natural lisalisa sport bizkit maradona sayang charli rfhbyf utopia anaconda japanese camilla
coconut govols emerson memory catherine jedi cosmo cruise giant ricky dragoon woofwoof giorgi packer poontang illini
christopher davids zaqxsw pedro sticks revenge exodus reebok chanel albatros cabbage goku wally beaner quincy greens
tomato toby chief richards adriana kenworth deborah down cooter dinosaur eeyore movies dana lionking creamy adult
poodle tsunami happyday knopka bogart corrado volley chickens whisper flying first chocolate walleye hopper twisted
chaser memorex ericsson jensen positive crazybab science frisco dong jose zorro romance sherwood shania rereirf
sausage milana tasha vfvekz profit zenith fugazi junebug clemson polniypizdec tootsie fktrcfylhf comics zxcasdqwe
vfczyz werner aspire hardrock rachael gringo anhyeuem madeline rich becky canon february alien harper stocks marcos
clapton roberta coleman applepie skywalker fubar theresa koshka tundra vitalik arjay gmoney ingrid pillow fingers
samiam dean davidson 1qaz2wsx q1w2e3r4t5 q1w2e3r4 1q2w3e4r 1q2w3e4r5t 1qazxsw2 zaq12wsx ncc1701d a1b2c3d4 soso123aljg
1qaz2wsx3edc ncc1701e 123qwe123 q1w2e3r4t5y6 gn56gn56 1q2w3e4r5t6y 1a2b3c4d zaq1xsw2 pa55word a1s2d3f4 8j4ye3uz
ncc1701a pa55w0rd 1qa2ws3ed sojdlg123aljg nwo4life kcj9wx5n r2d2c3po 1x2zkg8w 1q2w3e4r5 12qw34er z1x2c3v4 123qq123
7ugd5hip2j 9293709b13 just4fun q2w3e4r5 1a2s3d4f wg8e3wjf 1z2x3c4v qwe123qwe cbr900rr 45m2do5bs 12qw12qw f00tball
wp2003wp p4ssw0rd ghhh47hj7649 p0o9i8u7 5wr2i7h8 1qazxsw23edc 1qazzaq1 left4dead 1qw23er4 1q2q3q4q z1x2c3v4b5 2wsx3edc
a1a2a3a4 q1q2q3q4q5 qaz123wsx
`;
