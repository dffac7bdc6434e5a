/**
 * Forenames that stand for one another, a class on each line; each is a variant of every other of its line.
 * Source: forename variants of the Office for National Statistics, as given in the R package sdglinkage, MIT licence. Made
 * by writing once each set of names that the table lists as variants of one another, all with equal probability.
 */
export const forenameClasses = `
aaliyah alaiyah
aaron aron arran arren
abbey abbie abby abi abigail
abe abraham abram abramo
ada ida
adam adamo addam
addie addy adel adela adelaide adele adeline
adolf adolph
adrian adriano adrien
adriana adrienne
affie alphonso
aggie agnes
agneta anita neta netta
agosto augie august auguste augustine augustus austen
aian ean eoin eon ian
aidan aiden
aila ayla isla
aileen eileen
aime aimee
ainsley ainsly
aksel axel
alan alano albie alen allan
alana alanna allana allanah allie ally
alastair alistair alister allister
albert alberto bert bertie
alec aleksandar aleksander aleksandr alessandro alexander alexandre alexandros alexandrovi alexi alexnder alick lexi
aleesha aleisha alessia alysha
alessandra alessandria alexa alexanda alexanderia alexandra alexandria alexia sandie sandra sandy
alex alexis alexys
alf alfee alfie alfred alfreda alfredo fred fredo
alia alice
alisa alisha alison alissa allison
aloysius lew lewis lodovico lou loui louis ludwig luigi
alveen alvin alwine
amalia amalie amelie
amanda amy mandy
ana anastasia stacia
andie andrea
andre andreas andrew andy
aneka anika annie annika
anette ann anna anne annette
ange angel angela angelica angelo angie
angus gus
annabel annabella
annalise anneliese
anthon anthoney anthoni anthonie anthonious anthonius anthony anthoy antionus anton antone antoni antonio antony toni
arch archibald archie archiebald
arney arnold
art arthur artie artur arturo athur auther
ash ashlee ashleigh ashley
athrine caitlin caitlyn caterina cath catherine cathie cathline cathy catriona kate katelin kath katharine katherine kathleen kathlyn kathryn kathy katie katrina katy kay kaye kit kitty
audie audrey audrie
aurelio aurelius
bab babb babs barb barbara barbe barbie
babette bess bessie bessy bet betsey betsy bett bette bettie bettina betty bettye elisa elisabeth elisabetta elise elisha elissa eliz eliza elizabeth elize elspeth libby lisa lisbeth lisette lissa liz liza lizabeth lizbeth lizzie lizzy lyssa
barkely barkly
barnabas barnaby barnie
barnard barney benardus berhardt bernard bernardo bernhard bernhardt bernie berny
barrie barry
bart barth bartholomew bartie
basil basileus
bea beatrice bee trixie
becca becky rebecca
bel bella belle isabel isabella isabelle isobel isobelle
belinda linda lindy lydie
ben benjamin benji benjy benny
benedetto benedict
bertram bertrand
beth bethan bethany
bev beverly
biance vianca
biddy bridget
bill billie billy wil wiley wilheim wilhelm wilie will willem willi william
birgit birgitte brigitta brigitte
bjorn bourne
blaize blaze
blake blayke
bob bobby rob robb robbie robby robert roberto robt
bobbie roberta
bonita bonnie
brad bradley
braedon braiden brayden braydon bryden
brambley bramley
brandon brendan
breana bree breeanne
bred brett
breony briony
brian briant brien bryan
brice bryce
brodee brodie
bronvyn bronwyn
bruce bruse
cain cayn
cal calvin
callie colleen
calum mal malcolm malcom
cambell campbell
cami camilla camille
cara carina kara karen karin karina
carel carol carole carolina caroline carollyn carolyn carrie caryl karol
carey cary kerry
carissa karissa
carla carly
carlotta charlotte lottie
carmel carmela
carmen karmen
casey kaysey
cassandra cassie
cec cecil
cecelia cecilia celia cissie
cedric cedrick
chantel chantelle
charlene sharlene
charlise charlize
chelsea chelsie
cheryl sheryl
ches chester
chevonne cheyonne
chiara clair claire clara clare
chris christopher christos cristoforo kris kristofer
christiaan christian kristian
christina christine cristina kirsten kristeen kristen kristin kristine krystinkri tina
christo kristo
cilla priscilla
cindy lucie lucile lucille lucy
clark clerk
claud claude
claudia claudine
claus cole klaus nic nichalas nicholas nick nicklaas nicklas nicol nicolaas nicolas nicolhas nicolo
clem clemence clement
clif cliff clifford
cob giacobo giacomo iacovo jacob jacobe jacobie jacobs jakob jekabs
cobe kobe
coben koben
cody kody
colin collin
con constantin constantine konstantin konstantine
conner connor
connie constance
conrad cort
cora coral coralie corie
corey cory
corneilious cornelius
courtney courtny
cristal crystal
curt curtis kurt
daen dean
daina dayna
danica danika
darby derby
darcie darcy
darlene darrell darryl darryle
dave david davie davy
deakin deakyn
deana deanna dee diana diane dianna
deb debbie debby deborah
debie demie
declan declen
dela della
delores dolores lola
demetrios demetrius demitrios dimitr dimitri dimitrios
denice denise
denis denney dennie dennis denny denys
derek derrick
desi desire
destiny destynii
dick reich ricard riccardo rich richard richards richerd richie rick ritch ritchad ritchard
dillon dylan
dolf rolph rud ruddy rudi rudolf rudolfo rudolph
doll dollie dolly dora doreen dorie doris dorotea dorothea dorothy dorthie dot dottie
don donald donnie
doug douglas douglass
earl errol
earnest earnie ern ernest ernie ernst
eartha herta
eboni ebonie
ed edd eddie eddy edgar edmond edmund eduardo edw edward edwards edwark edwin ned ted teddie
effie effy euphemia
elaine elana eleanor eleanora eleanore leanora lenore leonora nora norah
elbert elbie
elena helen helena helene
eli elias elijah ellis
ella elle ellen elli ellie elly elsa elsie elzie nell
ellouise eloise
elten elton
em ema emelie emeline emilia emilie emily emma emmeline emmie
emanuel emanuele emanuelle emmanuel mannie
emerson emmerson
emil emilio
enrico hal hank hari harold harrie harry henry
erasmus ras
eric erik
erica erika
erma irma
erwin irwin
esme esmerelda
essie ester esther etta ettie
estelle stella
etienne stefan stefano stephan stephen stephene stevan steve steven stiven
eugen eugene eugenia eugenie eugeniusz eugenusz
eunice eunie
eustacia stacey
ev everett
eva eve eveline evelyn evie
evan evans ewan ewen
faith fay
federico freddie freddy frederich frederick frederikus fredrick friedrich
felicia felicity flick fliss
felip felipa filip filippo phil philip philipp philipps phillip phillipp phillipps
fergus ferguss
ffrance france
finlay finley
fiorenza florence florrie
fitch fitzerald
flinn flynn
floria florian
frederica fredericca
fynlay fyynlay
gail gayle
garrie gary
gart garth
gefery geff geffrey geof geoferry geoff geoffery geoffori geoffory geoffre geoffrey geoffry geofrey godfrey jefery jeff jefferey jefferie jeffery jefforey jeffory jeffre jeffree jeffrey jeffreys jeffries jeffry jeof
gemma jemma
genevieve jen jenn jenna jennie jennifer jenny
george giorgio jeorje
georgette georgia georgina
gerald geraldine gerard geraud gerry giraldo jerard
geramy jeremy jerome
gert gertie gertrude trudie
gil gilbert gilberto
gilian gillian jilian jillian
ginny virginia
giorgia jorja
giovanna jan jane janelle janet janette janice janiece janine janis janne jannette jeanette jeanne
giovanni jac jack jacques jak jaques john johnni johnnie johnny
githa gytha
giulia giulietta julia juliana julie juliet julietta july
giuseppa josephine
giuseppe joe joey joie jos josef joseph joszef
giuseppi james jamie jas jim jimmie
glad gladys
glen glenice glenis glenn glenyce
gneil gniel neal neale neil neill niels
golda goldie
gordie gordon
grace gracie
graeme graham
gredory greg gregery gregg greggory gregor gregorie gregorio gregorius gregory
greta gretal madge maggi maggie maisie marg margaret margareta margarita marge margery margie margo margorie margot marguerita marguerite margurita marj marjorey marjorie marjory meg miriam peg peggie peggy reta
griffin gryffin
gualtiero walt walter
gwen gwenda gwendaline gwendoline gwendolyn gwendolyne
gweneth gwenith gwenneth gwenyth gwyn
haiden hayden
hana hanah hanna
harriet hattie hendrika henrietta henriette hettie hetty
haylee hayley
heindrich heinrich
herb herbert herbie
herm herman
hilda hilde
hollie holly
howe howell
hubert huey hugh hughey hughie hugo uberto
igor igors
iliya ilja
india indiana
irene rena rene
isaac izaac
ivan yvan
ives yves
jacinta jacynta
jackie jacky jacqueline
jade jayde
jaden jayden
jai jaiden
jaime jaimee
jana yana
jared jarod jarred jarrod
jarvis jervis
jaslyn joselyn
jasmin jasmine jasmyn
jason jay
jayme jemima
jaz jazz
jed jett
jinni jnni
jo jocelyn joyce
joan joanna joanne johan
jody judie judith
johnathan johnathon jon jonah jonathan jonathon jonny
jordan jordyn
josh joshua
jule jules julian julio julius
jurgen yeurgen
kaela kailey kalli keli kelli kelly kely
kai ky
kaitlin kaitlyn
kale kayle
kane kayne
karla karlee
kayla kayley koula kyah
keeley keelin
kelsea kelsey kelsy
kevan keven kevin
kiara kiera kierra kira kiria kirra kirrah kyra kyrah kyrra
kieran kieren
kim kimberley kimberly kimbley
kylee kylie
lance lancelot
lannie larry lars lary laurance laurence laurens laurenz laurie lawrence lawrie lawry lorence lorenz lorrie lourence
lara laura laurel lauren loren lorenza
layla leila leilia lela lila
laz lazarus
leicester lester
len lenard lenn lennard lennie lenny leo leon leonard leonardo leonhard
leroy roi
les leslee leslei lesleigh lesley leslie
leticia letitia letta lettice lettitia letty
lia lil lili lilian lillian lillianna lillie lilly lily
lic luc luca lucas lucian luka lukas luke
lindsay lindsey linsay linsey
linette lyn lynette lynn
livia livvie olive olivi olivia
lois louisa louise luisa luise
loraine lorraine
lucia luzia
mabel mable
macey macy
mackinley makinley
madalyn maddy madelaine madeleine madelina madeline magda maud
maddison madisen madison
madie maude
mae may
maia maya
mame mamie maree maria marie mary marya moira moyra
marc marco mark
marcella marcia marcie
marcus markus
marian mariana marianna marianne marien marijan marion
marilyn marylon marylyn
marina marinna
marius mariusz
marlee marleen marleigh marlene
marta martha martie
marten martin martino
mat matheus mathew mathews mathias matt matteo mattheus matthew
mathilda mathilde matilda tillie tillis
maureen maurine
maurice maurits
max maxim maximillan maxwell
meagan megan meghan
mel melinda
melissa mellissa
mere meredith merry
merle merrill
merna moina morna myrna
mia mya
mica micah michael mike
micaela michaela mikaela mikayla mikhaili
michele michelle
milli millie milly
mindy minnie vilma wilhelmina
mira myra
mohamad mohammad
mollie molly moly
monic monique
montana montanna
nan nance nancy nancye
nat natalee natalia natalie nathalia
natasha nathasa
natassia nathassia
nessa nessi vanessa
nevil neville
nichola nichole nicky nicola nicole nikki
noel noelland nolan
noeleen noelene noelle
noreen norine
norm norman
oli olie oliver ollie
orlando roalan roland rolando rolland rollie rollo rolly
oscar ossie ozzie
pablo paul
paddy pat patrick
page paige
pam pamela
paola paolina paula
pascal pascale
patricia patsy pattie
pearl pearlie
pedro perre pete petee peter petro piedro pieter
penelope penny
perc perceval percival percy
phillis phylliss
polly pollyanna
prudence prue
rachael rachel raquel raquelle
rae raemonde raman ramie ramon ramond ray raye raymand raymen rayment raymon raymond raymonde raymont raymund rey
raelene wray
ralph raoul
ralphael raphael raphel
randall randell randolf randolph
reegan regan
reg reggie regginald reginal reginald reginold regional reinald renato rheinholdt rignold
reilley reily rilly
renata renee
reuben ruben
rhona rhonda
riley ryley
rod rodney
rodger roger
ron ronald ronie ronney ronnie
rona ronda
rosa rosalie rosalind rosalinda rosalyn rosamond rosamund rose roseanna rosehannah roseline rosetta rosie rosina rositta
rosemarie rosemary
rubie ruby
rusell russ russel russell russyl
ruth ruthie
saara sadie sara sarah zara zarah
sage saige
salli sally
sana shana shena shenae
sarsha sascha
savanna savannah
schkirra shakira
seanna sienna
seb sebastian
seigeried seigried siegfrid siegfried siegried
shae shai
shane shaun shawn
sharon sharron
sheila sheilagh
shelbey shelby
shelley shirley shirlie
sibilla sybella sybilla sybille
sid siddney sidney syd sydenham sydmin
siegmund sigmund
silvester sylvester
silvia sylvia
simeon simon
simona simone
sky skye
sofia sofie sophie
sol solomon
sonia sonja
stan stanley
stefanie steph stephanie
stew steward stewart stuart
su sue susan susanna suse susie suzanne
taalia talia taliah
tad thaddeus
tahnee tahni
tam thomas tom tomasco tomasz tommie tommy
tamara tammie tammy
tara tarah
tarne tarnee
taya tayah
teagan tegan
teneille tenille
terance terence terrance terrence terrens
teresa tess tessa theresa therese tracie
theo theodor theodore theodorius theodorus theodourus theofilos
thor tor
tia tiahana tianna
tiff tiffany
tim timmy timothy
tobias tobie toby
tod todd
tori tory
traver travis
triniti trinity
tristan trystan
troi troy
tyron tyrone
val valeria valerie
valda valentin valentine
valerian velerijan
vi violet
vic victor
vicki vickie vicky victoria vikki
vin vince vincent vincente
viv vivian vivianne vivien
wal walch wallace walley wallie wallis wally walsh welch
walentin walenty
wanda wendy
warrick warwick
wes wesley wess westleigh
winifred winnie
woodworth woorward
yousef youssef
zac zach zachariah zachary zack zak
`;

/** As above, for the names of which the table holds one direction only: a name, then its variants. */
export const forenameVariants = `
bailee bailey
bailey bailee bailley
bailley bailey
carl carle carlo carlos charles charley charlie chas chick chuck karl
carle carl carlo carlos charles charley charlie chas chick chuck karl
carlo carl carle carlos charles charley charlie chas chick chuck karl
carlos carl carle carlo charles charley charlie chas chick chuck karl
charlee charli charlie
charles carl carle carlo carlos charley charlie chas chick chuck karl
charley carl carle carlo carlos charles charlie chas chick chuck karl
charli charlee charlie
charlie carl carle carlo carlos charlee charles charley charli chas chick chuck karl
chas carl carle carlo carlos charles charley charlie chick chuck karl
chick carl carle carlo carlos charles charley charlie chas chuck karl
chuck carl carle carlo carlos charles charley charlie chas chick karl
dan danial daniel daniele dannie danny
dani daniella danielle danni danny
danial dan daniel daniele dannie danny
daniel dan danial daniele dannie danny
daniele dan danial daniel dannie danny
daniella dani danielle danni danny
danielle dani daniella danni danny
danni dani daniella danielle danny
dannie dan danial daniel daniele danny
danny dan dani danial daniel daniele daniella danielle danni dannie
dom dominic
domenique dominic
dominic dom domenique
fannie fanny fran frances francesca francesco francie francine francis francisco francy frank franklin frans
fanny fannie fran frances francesca francesco francie francine francis francisco francy frank franklin frans
fran fannie fanny frances francesca francesco francie francine francis francisco francy frank franklin frans
frances fannie fanny fran francesca francesco francie francine francis francisco francy frank franklin frans
francesca fannie fanny fran frances francie francine francis francy
francesco fannie fanny fran frances francie francis francisco francy frank franklin frans
francie fannie fanny fran frances francesca francesco francine francis francisco francy frank franklin frans
francine fannie fanny fran frances francesca francie francis francy
francis fannie fanny fran frances francesca francesco francie francine francisco francy frank franklin frans
francisco fannie fanny fran frances francesco francie francis francy frank franklin frans
francy fannie fanny fran frances francesca francesco francie francine francis francisco frank franklin frans
frank fannie fanny fran frances francesco francie francis francisco francy franklin frans
franklin fannie fanny fran frances francesco francie francis francisco francy frank frans
frans fannie fanny fran frances francesco francie francis francisco francy frank franklin
gabbie gabby gabriella gabrielle
gabby gabbie gabe gabriel gabriele gabriella gabrielle gabrile gae gai gale
gabe gabby gabriel gabriele gabrile gae gai gale
gabriel gabby gabe gabriele gabrile gae gai gale
gabriele gabby gabe gabriel gabrile gae gai gale
gabriella gabbie gabby gabrielle
gabrielle gabbie gabby gabriella
gabrile gabby gabe gabriel gabriele gae gai gale
gae gabby gabe gabriel gabriele gabrile gai gale
gai gabby gabe gabriel gabriele gabrile gae gale
gale gabby gabe gabriel gabriele gabrile gae gai
jess jesse jessica jessie
jesse jess
jessica jess jessie
jessie jess jessica
karl carl carle carlo carlos charles charley charlie chas chick chuck
lahey lea leah lee
lea lahey leah lee
leah lahey lea lee
lee lahey lea leah leigh
leigh lee
mackenzi mackenzie
mackenzie mackenzi makenzie
makenzi makenzie
makenzie mackenzie makenzi
robbin robin
robin robbin robyn robyne
robyn robin robyne
robyne robin robyn
sam samantha samie sammy samual samuel
samantha sam
samie sam sammy samual samuel
sammy sam samie samual samuel
samual sam samie sammy samuel
samuel sam samie sammy samual
tayla taylah taylor tylah
taylah tayla taylor tylah
tayler taylor
taylor tayla taylah tayler tylah
tylah tayla taylah taylor
`;
